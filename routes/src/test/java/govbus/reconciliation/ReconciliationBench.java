package govbus.reconciliation;

import govbus.Store;
import govbus.adapter.Change;
import govbus.adapter.Delivery;
import govbus.adapter.Row;
import govbus.adapter.Rows;
import govbus.adapter.Target;
import govbus.catalog.Catalog;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Connection;
import govbus.catalog.Connections;
import govbus.catalog.Resource;
import govbus.catalog.Secrets;
import govbus.catalog.Source;
import govbus.catalog.State;
import govbus.catalog.Subscription;
import govbus.exchange.Batch;
import govbus.exchange.Form;
import govbus.exchange.Lane;
import govbus.exchange.deliver.Feedings;
import govbus.exchange.deliver.Projection;
import govbus.exchange.deliver.TargetTasks;
import govbus.exchange.log.ExchangeLog;
import govbus.exchange.log.Intake;
import govbus.exchange.log.LogFromStore;
import govbus.exchange.log.LogReader;
import govbus.exchange.log.StoreEpoch;
import govbus.quality.Gates;
import jakarta.jms.ConnectionFactory;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The log, a subscriber's table and reconciliation between them, with their real parts; the broker is left out. */
final class ReconciliationBench implements AutoCloseable {

    static final Progress QUIET = () -> {};

    private final JdbcTemplate jdbc;
    private final DataSource dataSource;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Resource resource;
    private final Subscription subscription;
    private final String schema;
    private volatile CatalogSnapshot snapshot;
    private Target target;

    @EnableTransactionManagement
    static class Transactions {}

    /** @param subscription of that resource; its target is table {@code kept} of a schema of its own */
    ReconciliationBench(Path directory, Resource resource, Subscription subscription, String table)
            throws SQLException {
        this.dataSource = Store.get().dataSource();
        this.jdbc = new JdbcTemplate(dataSource);
        this.resource = resource;
        this.subscription = subscription;
        this.schema = subscription.name();
        LogFromStore.prepare(jdbc);
        jdbc.execute("create schema " + schema);
        jdbc.execute("create table " + schema + ".kept (" + table + ")");
        declare();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("govbus.data-dir", directory.toString())));
        beans();
        context.register(Transactions.class);
        context.scan(
                "govbus.adapter.jdbc",
                "govbus.adapter.cdc",
                "govbus.exchange",
                "govbus.quality",
                "govbus.ledger",
                "govbus.reconciliation");
        context.addBeanFactoryPostProcessor(factory -> {
            // what works by itself is driven by the test here
            List.of("exchangeKeeper", "reconciler").forEach(((BeanDefinitionRegistry) factory)::removeBeanDefinition);
            for (String name : factory.getBeanDefinitionNames()) {
                factory.getBeanDefinition(name).setLazyInit(true);
            }
        });
        context.refresh();
        for (int partition = 0; partition < resource.partitions(); partition++) {
            get(Feedings.class).add(subscription, generation(), resource, partition);
        }
    }

    private void beans() throws SQLException {
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(dataSource);
        context.registerBean("jdbcTemplate", JdbcTemplate.class, () -> jdbc);
        context.registerBean("jdbcClient", JdbcClient.class, () -> JdbcClient.create(dataSource));
        context.registerBean("transactionManager", PlatformTransactionManager.class, () -> transactions);
        context.registerBean("transaction", TransactionTemplate.class, () -> new TransactionTemplate(transactions));
        context.registerBean("json", JsonMapper.class, JsonMapper::shared);
        context.registerBean("catalog", Catalog.class, () -> () -> snapshot);
        String url;
        try (java.sql.Connection connection = dataSource.getConnection()) {
            url = connection.getMetaData().getURL();
        }
        URI place = URI.create(url.substring("jdbc:".length()));
        context.registerBean(
                "connections",
                Connections.class,
                () -> connection -> new Connections.Place(place.getHost(), place.getPort(), null));
        context.registerBean("secrets", Secrets.class, () -> reference -> "postgres");
        context.registerBean("broker", ConnectionFactory.class, () -> (ConnectionFactory) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ConnectionFactory.class}, (a, b, c) -> {
                    throw new UnsupportedOperationException("no broker here");
                }));
    }

    private void declare() {
        CatalogSnapshot none = CatalogSnapshot.empty();
        Connection connection = new Connection(
                "test/db", "t", "test", "postgresql", "h", 1, "postgres", "postgres", "file:x", null, Map.of());
        Source source = new Source(resource.name(), resource.name(), null, "push", State.PUBLISHED, Map.of(), Map.of());
        snapshot = new CatalogSnapshot(
                1,
                none.departments(),
                none.systems(),
                Map.of("test/db", connection),
                Map.of(resource.name(), resource),
                Map.of(source.name(), source),
                Map.of(subscription.name(), subscription),
                none.libraries(),
                none.certificateTypes(),
                none.matters());
    }

    static Subscription subscription(
            Resource resource, List<String> items, Map<String, List<String>> rows, Map<String, String> masks) {
        String name = "s" + UUID.randomUUID().toString().substring(0, 8);
        return new Subscription(
                name,
                "test",
                resource.name(),
                items,
                rows,
                masks,
                "p",
                "b",
                List.of(),
                null,
                State.PUBLISHED,
                new Subscription.DeliveryForm("table", "test/db", Map.of("schema", name, "table", "kept"), Map.of()));
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    String generation() {
        return Form.of(subscription, get(StoreEpoch.class).number());
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    /** The target table, for somebody who edits it by hand. */
    String table() {
        return schema + ".kept";
    }

    Subject.OfTarget subject() {
        return new Subject.OfTarget(subscription, resource);
    }

    static Row row(String... values) {
        return Row.of(Change.UPDATED, values, null, null);
    }

    static Row deleted(String... values) {
        return Row.of(Change.DELETED, values, null, null);
    }

    void accept(List<Row> rows) {
        get(ExchangeLog.class)
                .accept(new Intake(
                        resource,
                        resource.name(),
                        resource.name(),
                        null,
                        "test",
                        null,
                        null,
                        get(Gates.class).of(resource).check(new Rows(resource.itemNames(), rows, null))));
    }

    /** Delivers what is in the log to the table, as the feeding and delivering routes do; how many batches. */
    int deliver(int mostRows) {
        if (target == null) {
            TargetTasks.Opening opening = get(TargetTasks.class).of(subscription, generation());
            target = opening.adapter().open(opening.task());
        }
        Projection projection = new Projection(subscription, resource);
        int delivered = 0;
        for (int partition = 0; partition < resource.partitions(); partition++) {
            long after = target.position(partition).orElse(0);
            List<Row> rows = new ArrayList<>();
            long upTo = after;
            for (Batch batch : get(LogReader.class)
                    .read(
                            new Lane(resource.name(), partition),
                            after,
                            records(partition, after),
                            new LogReader.Most(mostRows, Long.MAX_VALUE))) {
                rows.addAll(projection.apply(batch).rows());
                upTo = batch.sequence();
                delivered++;
            }
            if (upTo > after) {
                try {
                    target.apply(new Delivery(partition, after, upTo, projection.items(), rows), refused -> {
                        throw new AssertionError(refused.reason());
                    });
                } catch (Target.PositionMoved moved) {
                    throw new AssertionError("nobody else delivers", moved);
                }
            }
        }
        return delivered;
    }

    private long records(int partition, long sequence) {
        return sequence == 0
                ? 0
                : jdbc.queryForObject(
                        "select cumulative from exchange.batch where resource = ? and partition = ? and seq = ?",
                        Long.class,
                        resource.name(),
                        partition,
                        sequence);
    }

    void deliverAll() {
        while (deliver(5_000) > 0) {
            // until nothing is left
        }
    }

    /** Runs once and answers the line. */
    Line run() {
        get(Lines.class).request(subscription.name());
        Line before = get(Lines.class).all().get(subscription.name());
        get(Runner.class).run(subject(), before, () -> true);
        return get(Lines.class).all().get(subscription.name());
    }

    List<Books.Noted> differences() {
        return get(Books.class).differences(subscription.name(), 100_000, 0);
    }

    /** The differing keys with what is wrong, sorted. */
    List<String> differing() {
        return differences().stream()
                .map(one -> one.kind().word() + " " + one.key())
                .sorted()
                .toList();
    }

    Mended heal() {
        return get(MendingDesk.class).mend(subject(), new Views.HealRequest(null, null, "test"), "li");
    }

    @Override
    public void close() {
        if (target != null) {
            target.close();
        }
        context.close();
    }
}
