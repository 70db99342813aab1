package govbus.adapter.cdc;

import static org.awaitility.Awaitility.await;

import govbus.adapter.AdapterContract;
import govbus.adapter.Endpoint;
import govbus.adapter.PostgresServer;
import govbus.adapter.RecordingTask;
import govbus.adapter.SourceAdapter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class CdcContractTest implements AdapterContract {

    @Override
    public Department department() throws Exception {
        return new Police(PostgresServer.database());
    }

    private static final class Police implements Department {
        private final CdcSourceAdapter adapter = new CdcSourceAdapter();
        private final Endpoint.Database database;
        private final RecordingTask task;

        Police(Endpoint.Database database) throws Exception {
            this.database = database;
            PostgresServer.run(database, "create table resident (\"ID\" text primary key, xm varchar(50), rq date)");
            Map<String, String> columns = new LinkedHashMap<>();
            columns.put("id", "ID");
            columns.put("xm", "xm");
            columns.put("rq", "rq");
            task = new RecordingTask(
                    "police/" + database.database(), database, Map.of("table", "resident"), columns, List.of("id"));
        }

        @Override
        public SourceAdapter adapter() {
            return adapter;
        }

        @Override
        public RecordingTask task() {
            return task;
        }

        @Override
        public void enter(List<String[]> rows) throws Exception {
            try (Connection connection = PostgresServer.connect(database);
                    PreparedStatement insert =
                            connection.prepareStatement("insert into resident values (?, ?, ?::date)")) {
                for (String[] row : rows) {
                    for (int i = 0; i < row.length; i++) {
                        insert.setString(i + 1, row[i]);
                    }
                    insert.executeUpdate();
                }
            }
        }

        @Override
        public void hide() throws Exception {
            PostgresServer.run(database, "alter table resident rename to away");
        }

        @Override
        public void show() throws Exception {
            PostgresServer.run(database, "alter table away rename to resident");
        }

        @Override
        public void close() throws Exception {
            await().ignoreExceptions()
                    .untilAsserted(() -> PostgresServer.run(
                            database,
                            "select pg_drop_replication_slot(slot_name) from pg_replication_slots"
                                    + " where database = current_database()"));
        }
    }
}
