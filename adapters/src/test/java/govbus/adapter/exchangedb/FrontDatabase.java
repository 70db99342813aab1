package govbus.adapter.exchangedb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import govbus.adapter.Endpoint;
import govbus.adapter.PostgresServer;
import govbus.adapter.RecordingTask;
import govbus.adapter.SourceAdapter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A department's exchange database in a test, with a change table of three items. */
final class FrontDatabase implements AutoCloseable {
    private final Endpoint.Database database;
    private final RecordingTask task;
    private SourceAdapter.Reader reader;

    FrontDatabase() throws SQLException {
        this(Map.of());
    }

    FrontDatabase(Map<String, String> properties) throws SQLException {
        database = PostgresServer.database();
        run("create schema gx");
        run("create table gx.account (row_guid uuid primary key default gen_random_uuid(), cd_operation char(1),"
                + " cd_batch text, cd_time timestamptz, grzh text, \"姓名\" text, khrq date)");
        Map<String, String> given = new LinkedHashMap<>(
                Map.of("schema", "gx", "table", "account", "interval-ms", "100", "settle-seconds", "10"));
        given.putAll(properties);
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("id", "grzh");
        columns.put("xm", "姓名");
        columns.put("rq", "khrq");
        task = new RecordingTask("housing-fund/account", database, given, columns, List.of("id"));
    }

    RecordingTask task() {
        return task;
    }

    Endpoint.Database database() {
        return database;
    }

    void open() {
        reader = new ExchangeTableAdapter().open(task);
    }

    @Override
    public void close() {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }

    void run(String sql) throws SQLException {
        PostgresServer.run(database, sql);
    }

    Connection connect() throws SQLException {
        return PostgresServer.connect(database);
    }

    void change(String operation, String time, String... values) throws SQLException {
        run(insert(operation, time, values));
    }

    static String insert(String operation, String time, String... values) {
        return "insert into gx.account (cd_operation, cd_time, grzh, \"姓名\", khrq) values ('" + operation + "', " + time
                + ", '" + String.join("', '", values) + "')";
    }

    void awaitKeys(String... keys) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(task.keys()).containsExactly(keys));
    }

    void awaitNumber(int number) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(task.rows()).hasSizeGreaterThanOrEqualTo(number));
    }
}
