package govbus.faults.flow;

import govbus.city.bureau.Database;
import govbus.faults.oracle.Sent;
import govbus.faults.site.Site;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** A department appends changes to a table of an exchange database (前置库); the commit counts as accepted. */
public final class TableFlow implements Flow {
    private final Database database;

    TableFlow(Site site) {
        this.database = site.database(department());
    }

    @Override
    public String name() {
        return "table";
    }

    @Override
    public String department() {
        return "housing-fund";
    }

    @Override
    public String source() {
        return """
                apiVersion: govbus/v1
                kind: Source
                metadata: {name: %1$s}
                spec:
                  resource: %1$s
                  connection: housing-fund/db
                  adapter: exchange-table
                  properties: {schema: gx, table: %2$s, interval-ms: "300"}
                """.formatted(resource(), table());
    }

    @Override
    public Pace pace() {
        return new Pace(2, 4, 5);
    }

    @Override
    public void prepare() {
        database.sql().execute("""
                create schema if not exists gx;
                create table gx.%1$s (row_guid uuid primary key, cd_operation char(1) not null,
                    cd_time timestamptz not null default clock_timestamp(), id text, version int, word text);
                create index on gx.%1$s (cd_time, row_guid);
                create table gx.%1$s_ack (row_guid uuid primary key, state text, reason text, at timestamptz)
                """.formatted(table()));
    }

    @Override
    public boolean hand(String id, List<Sent> records) {
        if (isThere(guid(id, records.size() - 1))) {
            return true;
        }
        Transactions.in(database, connection -> {
            String insert = "insert into gx." + table()
                    + " (row_guid, cd_operation, id, version, word) values (?, 'U', ?, ?, ?)";
            try (var statement = connection.prepareStatement(insert)) {
                for (int i = 0; i < records.size(); i++) {
                    statement.setObject(1, guid(id, i));
                    statement.setString(2, records.get(i).key());
                    statement.setInt(3, records.get(i).version());
                    statement.setString(4, records.get(i).word());
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        });
        return true;
    }

    private static UUID guid(String id, int number) {
        return UUID.nameUUIDFromBytes((id + "#" + number).getBytes(StandardCharsets.UTF_8));
    }

    private boolean isThere(UUID guid) {
        return database.count("select count(*) from gx." + table() + " where row_guid = ?", guid) > 0;
    }
}
