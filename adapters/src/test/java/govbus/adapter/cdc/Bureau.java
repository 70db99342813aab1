package govbus.adapter.cdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import govbus.adapter.Endpoint;
import govbus.adapter.PostgresServer;
import govbus.adapter.ReaderState;
import govbus.adapter.ReaderState.Phase;
import govbus.adapter.RecordingTask;
import govbus.adapter.SourceAdapter.Reader;
import govbus.adapter.jdbc.DatabaseConnections;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A department with one table in a database of its own, and the bus that reads it. */
final class Bureau implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Endpoint.Database database;
    private final RecordingTask task;
    private final CdcSourceAdapter adapter;
    private Reader reader;

    private Bureau(
            Endpoint.Database database, int batchRows, String key, List<String> columns, Map<String, String> more) {
        Map<String, String> properties = new LinkedHashMap<>(more);
        properties.put("table", "t");
        this.database = database;
        this.adapter = new CdcSourceAdapter(batchRows);
        Map<String, String> same = new LinkedHashMap<>();
        columns.forEach(column -> same.put(column, column));
        this.task = new RecordingTask("bureau/" + database.database(), database, properties, same, List.of(key));
    }

    /** A bureau whose table {@code t} has this definition. */
    static Bureau with(int batchRows, String table, String key, String... columns) throws SQLException {
        return made(Map.of(), batchRows, List.of(), table, key, columns);
    }

    /** The same, read by that reader. */
    static Bureau readBy(String reader, int batchRows, String table, String key, String... columns)
            throws SQLException {
        return made(Map.of("reader", reader), batchRows, List.of(), table, key, columns);
    }

    /** A bureau with statements to run before the table is made. */
    static Bureau prepared(
            String reader, int batchRows, List<String> before, String table, String key, String... columns)
            throws SQLException {
        return made(Map.of("reader", reader), batchRows, before, table, key, columns);
    }

    private static Bureau made(
            Map<String, String> more, int batchRows, List<String> before, String table, String key, String... columns)
            throws SQLException {
        Endpoint.Database database = PostgresServer.database();
        PostgresServer.run(database, before.toArray(String[]::new));
        PostgresServer.run(database, "create table t (" + table + ")");
        return new Bureau(database, batchRows, key, List.of(columns), more);
    }

    RecordingTask task() {
        return task;
    }

    void run(String... statements) throws SQLException {
        PostgresServer.run(database, statements);
    }

    /** Loads rows {@code (n, 'name n')} by one {@code COPY}. */
    void copyIn(String table, int rows) throws SQLException, IOException {
        StringBuilder lines = new StringBuilder();
        for (int n = 1; n <= rows; n++) {
            lines.append(n).append("\tname ").append(n).append('\n');
        }
        try (Connection connection = new DatabaseConnections(database).open()) {
            DatabaseConnections.postgres(connection)
                    .getCopyAPI()
                    .copyIn("copy " + table + " from stdin", new StringReader(lines.toString()));
        }
    }

    String ask(String query) throws SQLException {
        return String.join("\n", PostgresServer.rows(database, query));
    }

    String slot() {
        return "govbus_bureau_" + database.database();
    }

    void open() {
        reader = adapter.open(task);
    }

    void closeReader() {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }

    /** Somebody else who takes the slot as soon as our reader is thrown off it. */
    Rival rival() throws SQLException {
        run("select pg_terminate_backend(active_pid) from pg_replication_slots where slot_name = '" + slot() + "'");
        return new Rival(new DatabaseConnections(database), slot());
    }

    /** Another reader of the slot. */
    static final class Rival implements AutoCloseable {
        private final Connection connection;

        private Rival(DatabaseConnections connections, String slot) throws SQLException {
            connection = connections.openReplication(Duration.ofSeconds(60));
            await().ignoreExceptions()
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> DatabaseConnections.postgres(connection)
                                    .getReplicationAPI()
                                    .replicationStream()
                                    .logical()
                                    .withSlotName(slot)
                                    .withSlotOption("proto_version", 1)
                                    .withSlotOption("publication_names", slot)
                                    .start()
                            != null);
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    void awaitStreaming() {
        await().atMost(PATIENCE)
                .until(() -> task.lastState().map(ReaderState::phase).orElse(null) == Phase.STREAMING);
    }

    void awaitRows(int number) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(task.rows().size()).isGreaterThanOrEqualTo(number));
    }

    void awaitLines(String... lines) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(task.lines()).containsExactly(lines));
    }

    void awaitState(Phase phase, String message) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(task.states()).anySatisfy(state -> {
            assertThat(state.phase()).isEqualTo(phase);
            assertThat(state.message()).contains(message);
        }));
    }

    @Override
    public void close() throws SQLException {
        closeReader();
        // the server notices a moment later that nobody reads any more
        await().ignoreExceptions()
                .untilAsserted(() -> run("select pg_drop_replication_slot(slot_name) from pg_replication_slots"
                        + " where database = current_database()"));
    }
}
