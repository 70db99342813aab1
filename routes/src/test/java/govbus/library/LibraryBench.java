package govbus.library;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import govbus.Store;
import govbus.adapter.Change;
import govbus.adapter.Row;
import govbus.catalog.Catalog;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Library;
import govbus.catalog.Resource;
import govbus.catalog.State;
import govbus.catalog.Subscription;
import govbus.exchange.Batch;
import govbus.exchange.Keys;
import govbus.exchange.Lane;
import govbus.exchange.NodeSubscriber;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A library with its real feed and store, fed batch by batch. */
public final class LibraryBench implements AutoCloseable {

    private final HikariDataSource pool = pool();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private CatalogSnapshot snapshot;
    private Library library;

    @EnableTransactionManagement(proxyTargetClass = true)
    static class Transactions {}

    public LibraryBench(Library library, List<Resource> resources, GoldenListener... listeners) {
        declare(library, resources);
        JdbcTemplate jdbc = new JdbcTemplate(pool);
        context.registerBean(Catalog.class, () -> () -> snapshot);
        context.registerBean(JdbcTemplate.class, () -> jdbc);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(jdbc));
        context.registerBean(PlatformTransactionManager.class, () -> new DataSourceTransactionManager(pool));
        context.registerBean(
                TransactionTemplate.class, () -> new TransactionTemplate(new DataSourceTransactionManager(pool)));
        context.registerBean(JsonMapper.class, () -> JsonMapper.shared());
        for (int i = 0; i < listeners.length; i++) {
            GoldenListener listener = listeners[i];
            context.registerBean("listener" + i, GoldenListener.class, () -> listener);
        }
        context.register(Transactions.class);
        context.scan("govbus.library.store", "govbus.library.feed");
        context.refresh();
    }

    private static HikariDataSource pool() {
        HikariConfig config = new HikariConfig();
        config.setDataSource(Store.get().dataSource());
        config.setMaximumPoolSize(8);
        return new HikariDataSource(config);
    }

    /** Declares the library, for the first time or in another way. */
    public void declare(Library declared, List<Resource> resources) {
        library = declared;
        snapshot = new CatalogSnapshot(
                1,
                Map.of(),
                Map.of(),
                Map.of(),
                resources.stream().collect(Collectors.toMap(Resource::name, Function.identity())),
                Map.of(),
                Map.of(),
                Map.of(declared.name(), declared),
                Map.of(),
                Map.of());
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public JdbcTemplate jdbc() {
        return new JdbcTemplate(pool);
    }

    public GoldenRecords golden() {
        return get(GoldenRecords.class);
    }

    /** A record of a source that is there from a time on; the time may be {@code null}. */
    public static Row says(Instant at, String... values) {
        return Row.of(Change.CREATED, values, at, null);
    }

    public static Row changes(Instant at, String... values) {
        return Row.of(Change.UPDATED, values, at, null);
    }

    /** A record that is taken back: only its key is told. */
    public static Row takesBack(Instant at, String... values) {
        return Row.of(Change.DELETED, values, at, null);
    }

    public void hear(String resource, Row... rows) {
        hear(resource, Instant.now(), rows);
    }

    /** A batch of a source, accepted at a time. */
    public void hear(String resource, Instant accepted, Row... rows) {
        hear(resource, 0, accepted, List.of(rows));
    }

    public void hear(String resource, int partition, Instant accepted, List<Row> rows) {
        hear(resource, partition, 1, accepted, rows);
    }

    public void hear(String resource, int partition, long sequence, Instant accepted, List<Row> rows) {
        Batch batch = batch(resource, partition, sequence, accepted, rows);
        while (!isHeard(resource, batch)) {
            // as the feeder does: one of two that wait for each other is tried again
            Thread.onSpinWait();
        }
    }

    private boolean isHeard(String resource, Batch batch) {
        try {
            get(TransactionTemplate.class).executeWithoutResult(status -> get(NodeSubscriber.class)
                    .apply(subscription(resource), List.of(batch)));
            return true;
        } catch (PessimisticLockingFailureException deadlock) {
            return false;
        }
    }

    private Batch batch(String resource, int partition, long sequence, Instant accepted, List<Row> rows) {
        Resource declared = snapshot.resources().get(resource);
        int[] key = Keys.positions(declared);
        List<String> keys = rows.stream().map(row -> Keys.of(row.values(), key)).toList();
        return new Batch(
                new Lane(resource, partition),
                sequence,
                rows.size(),
                1,
                resource,
                null,
                accepted,
                declared.itemNames(),
                keys,
                rows);
    }

    private Subscription subscription(String resource) {
        return new Subscription(
                library.name() + "-" + resource.replace('/', '-'),
                "library/" + library.name(),
                resource,
                snapshot.resources().get(resource).itemNames(),
                Map.of(),
                Map.of(),
                "",
                "",
                List.of(),
                null,
                State.PUBLISHED,
                new Subscription.DeliveryForm("library", null, Map.of(), Map.of()));
    }

    /** The golden values of a key; empty when there is no such record. */
    public Map<String, String> values(String key) {
        return golden().find(library.name(), List.of(key), AsOf.NOW).stream()
                .findFirst()
                .map(LibraryBench::values)
                .orElse(Map.of());
    }

    public static Map<String, String> values(Golden golden) {
        Map<String, String> values = new HashMap<>();
        golden.facts().forEach((name, fact) -> values.put(name, fact.value()));
        return values;
    }

    /** What stands in the view that people read with SQL. */
    public List<Map<String, Object>> view() {
        return jdbc().queryForList("select * from library.\"" + library.name() + "\" order by key");
    }

    /** How many records its sources have in it. */
    public long records() {
        return jdbc().queryForObject(
                        "select coalesce(sum(t.records), 0) from library.tally t"
                                + " join library.register r on r.id = t.library where r.name = ?",
                        Long.class,
                        library.name());
    }

    public static Instant at(long second) {
        return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(second);
    }

    static List<Row> rows(Row... rows) {
        return Arrays.asList(rows);
    }

    @Override
    public void close() {
        context.close();
        pool.close();
    }
}
