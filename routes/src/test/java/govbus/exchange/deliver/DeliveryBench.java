package govbus.exchange.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import govbus.Resources;
import govbus.Store;
import govbus.adapter.Change;
import govbus.adapter.Row;
import govbus.catalog.Catalog;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Connection;
import govbus.catalog.Connections;
import govbus.catalog.GrantRecords;
import govbus.catalog.ItemType;
import govbus.catalog.Resource;
import govbus.catalog.Secrets;
import govbus.catalog.State;
import govbus.catalog.Subscription;
import govbus.exchange.Adapters;
import govbus.exchange.Batch;
import govbus.exchange.Endpoints;
import govbus.exchange.Lane;
import govbus.exchange.log.LogFromStore;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * One lane of one subscription with its real steps, store and target table. The table refuses negative amounts, and a
 * trigger counts every effect.
 */
public final class DeliveryBench implements AutoCloseable {

    private static final List<String> ITEMS = List.of("id", "amount", "word");

    private final JdbcTemplate jdbc = Store.get().jdbc();
    private final String id = "t" + UUID.randomUUID().toString().substring(0, 8);
    private final CountingTable table;
    private final Path directory;
    private final Class<?>[] more;
    private AnnotationConfigApplicationContext context;
    private final Lane lane = new Lane("test/" + id, 0);
    private CatalogSnapshot snapshot;
    private long sequence;
    private long records;

    @EnableTransactionManagement
    static class Transactions {}

    /** @param more components that the bus has beside those of delivering */
    public DeliveryBench(Path directory, Class<?>... more) throws SQLException {
        LogFromStore.prepare(jdbc);
        table = new CountingTable(jdbc, id);
        declare(subscription(State.PUBLISHED));
        this.directory = directory;
        this.more = more;
        start();
    }

    /** The bus starts, for the first time or again, on what is in the store and in the target. */
    public void start() throws SQLException {
        context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("govbus.data-dir", directory.toString())));
        bean("dataSource", javax.sql.DataSource.class, Store.get().dataSource());
        bean("jdbcTemplate", JdbcTemplate.class, jdbc);
        bean("jdbcClient", JdbcClient.class, Store.get().client());
        var transactions = new DataSourceTransactionManager(Store.get().dataSource());
        bean("transactionManager", PlatformTransactionManager.class, transactions);
        bean("transactionTemplate", TransactionTemplate.class, new TransactionTemplate(transactions));
        bean("json", JsonMapper.class, JsonMapper.shared());
        bean("catalog", Catalog.class, () -> snapshot);
        java.net.URI place = java.net.URI.create(jdbcUrl().substring("jdbc:".length()));
        bean(
                "connections",
                Connections.class,
                connection -> new Connections.Place(place.getHost(), place.getPort(), null));
        bean("grants", GrantRecords.class, subscriptions -> (subscription, when) -> Optional.empty());
        bean("secrets", Secrets.class, reference -> "postgres");
        context.register(Transactions.class, Adapters.class, Endpoints.class);
        context.register(ApplyStep.class, BayLock.class, DeliveryBooks.class, Feedings.class, HandOverAside.class);
        context.register(
                InForce.class, NodeSubscribers.class, OpenTargets.class, ParkedBooks.class, ParkedChoice.class);
        context.register(ParkedRedelivery.class, Parking.class, Redelivery.class, RepairTurns.class, StartPlace.class);
        context.register(TargetTasks.class);
        for (Class<?> one : more) {
            context.register(one);
        }
        context.scan("govbus.adapter.jdbc", "govbus.exchange.watch", "govbus.ledger");
        context.refresh();
        context.getBean(StartPlace.class).of(feeding());
        context.getBean(Feedings.class).put(feeding());
    }

    private <T> void bean(String name, Class<T> type, T one) {
        context.registerBean(name, type, () -> one);
    }

    private String jdbcUrl() throws SQLException {
        try (java.sql.Connection connection = Store.get().dataSource().getConnection()) {
            return connection.getMetaData().getURL();
        }
    }

    private Subscription subscription(State state) {
        return new Subscription(
                id,
                "test",
                lane.resource(),
                ITEMS,
                Map.of(),
                Map.of(),
                "p",
                "b",
                List.of(),
                null,
                state,
                new Subscription.DeliveryForm("table", "test/db", Map.of("schema", id, "table", "kept"), Map.of()));
    }

    private void declare(Subscription subscription) {
        Resource resource = Resources.of(
                lane.resource(),
                1,
                List.of(
                        Resources.item("id", ItemType.TEXT, true),
                        Resources.item("amount", ItemType.INTEGER, false),
                        Resources.item("word", ItemType.TEXT, false)));
        Connection connection = new Connection(
                "test/db", "t", "t", "postgresql", "h", 1, "postgres", "postgres", "f:x", null, Map.of());
        CatalogSnapshot none = CatalogSnapshot.empty();
        snapshot = new CatalogSnapshot(
                1,
                none.departments(),
                none.systems(),
                Map.of("test/db", connection),
                Map.of(resource.name(), resource),
                none.sources(),
                Map.of(subscription.name(), subscription),
                none.libraries(),
                none.certificateTypes(),
                none.matters());
        feeding = new Feeding(subscription, "g", lane, new Projection(subscription, resource), () -> Long.MAX_VALUE);
    }

    private Feeding feeding;

    public String name() {
        return id;
    }

    Feeding feeding() {
        return feeding;
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    /** The subscription stands in the catalogue no more in force; its lane is not fed. */
    public void suspend() {
        declare(subscription(State.SUSPENDED));
    }

    public static Row row(String key, int amount, String word) {
        return Row.of(Change.UPDATED, new String[] {key, String.valueOf(amount), word}, null, null);
    }

    /** What comes next in the lane, as a message; not applied yet. */
    Parcel next(Row... rows) {
        Feeding.Place after = new Feeding.Place(sequence, records);
        sequence++;
        records += rows.length;
        List<String> keys = Arrays.stream(rows).map(row -> row.values()[0]).toList();
        Batch batch = new Batch(
                lane, sequence, records, 1, "test", UUID.randomUUID(), Instant.now(), ITEMS, keys, List.of(rows));
        return Parcel.of(feeding.epoch(), after, List.of(batch));
    }

    void apply(Parcel parcel) {
        Exchange exchange = new DefaultExchange(new DefaultCamelContext());
        exchange.getMessage().setBody(parcel.encode());
        get(ApplyStep.class).apply(feeding, exchange);
    }

    public void deliver(Row... rows) {
        apply(next(rows));
    }

    /** The DBA's mend. */
    public void mend() {
        table.mend();
    }

    public List<String> kept() {
        return table.kept();
    }

    public List<String> effects() {
        return table.effects();
    }

    public List<Long> waiting() {
        return jdbc.queryForList(
                "select id from exchange.parked where subscription = ? and state = 'waiting' order by ordinal",
                Long.class,
                id);
    }

    /** {@code delivered parked discarded}; fails when they are not all that was delivered so far. */
    public List<Long> books() {
        return jdbc.queryForObject(
                "select delivered, parked, discarded, records from exchange.delivery where subscription = ?",
                (rs, row) -> {
                    List<Long> books = List.of(rs.getLong(1), rs.getLong(2), rs.getLong(3));
                    assertThat(books.get(0) + books.get(1) + books.get(2)).isEqualTo(rs.getLong(4));
                    return books;
                },
                id);
    }

    public List<String> hops() {
        return jdbc.queryForList(
                "select hop || ' ' || records from ledger.entry where subscription = ? order by id", String.class, id);
    }

    public JdbcTemplate jdbc() {
        return jdbc;
    }

    @Override
    public void close() {
        context.close();
    }
}
