package govbus.faults.flow;

import govbus.city.bureau.Database;
import govbus.faults.oracle.Sent;
import govbus.faults.site.Site;
import java.util.List;

/** A department commits to its own table, which the bus reads by change data capture; the commit counts as accepted. */
public final class CdcFlow implements Flow {
    private final Database database;

    CdcFlow(Site site) {
        this.database = site.database(department());
    }

    @Override
    public String name() {
        return "cdc";
    }

    @Override
    public String department() {
        return "police";
    }

    @Override
    public String source() {
        return """
                apiVersion: govbus/v1
                kind: Source
                metadata: {name: %1$s}
                spec: {resource: %1$s, connection: police/db, adapter: cdc, properties: {table: %2$s}}
                """.formatted(resource(), table());
    }

    @Override
    public Pace pace() {
        return new Pace(2, 5, 8);
    }

    @Override
    public void prepare() {
        database.sql().execute("create table " + table() + " (id text primary key, version int not null, word text)");
    }

    @Override
    public boolean hand(String id, List<Sent> records) {
        if (isThere(records.get(records.size() - 1))) {
            return true;
        }
        Transactions.in(database, connection -> {
            String upsert = "insert into " + table() + " values (?, ?, ?) on conflict (id) do update"
                    + " set version = excluded.version, word = excluded.word";
            try (var statement = connection.prepareStatement(upsert)) {
                for (Sent record : records) {
                    statement.setString(1, record.key());
                    statement.setInt(2, record.version());
                    statement.setString(3, record.word());
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        });
        return true;
    }

    /** After a commit whose answer was lost. */
    private boolean isThere(Sent record) {
        return database.count(
                        "select count(*) from " + table() + " where id = ? and version = ?",
                        record.key(),
                        record.version())
                > 0;
    }
}
