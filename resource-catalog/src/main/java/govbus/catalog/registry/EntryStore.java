package govbus.catalog.registry;

import govbus.catalog.manifest.EntryKey;
import govbus.catalog.manifest.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The catalogue's table of entries. */
@Component
class EntryStore {
    private final JdbcClient jdbc;
    private final JsonMapper json = new JsonMapper();

    EntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long revision() {
        return jdbc.sql("select revision from catalog.revision")
                .query(Long.class)
                .single();
    }

    /** Lets one change come after the other, until the end of the transaction. */
    long lockRevision() {
        return jdbc.sql("select revision from catalog.revision for update")
                .query(Long.class)
                .single();
    }

    void raiseRevision(long revision) {
        jdbc.sql("update catalog.revision set revision = ?").param(revision).update();
    }

    Map<EntryKey, Entry> entries() {
        Map<EntryKey, Entry> entries = new LinkedHashMap<>();
        jdbc.sql("select * from catalog.entry order by kind, name")
                .query((row, index) -> read(row))
                .list()
                .forEach(entry -> entries.put(entry.key(), entry));
        return entries;
    }

    private Entry read(ResultSet row) throws SQLException {
        Kind kind = Kind.of(row.getString("kind")).orElseThrow();
        return new Entry(
                new EntryKey(kind, row.getString("name")),
                row.getInt("version"),
                row.getInt("resource_version"),
                (ObjectNode) json.readTree(row.getString("document")),
                row.getString("origin"),
                row.getLong("revision"),
                row.getString("changed_by"),
                row.getTimestamp("changed_at").toInstant());
    }

    void put(Entry entry) {
        jdbc.sql("""
                insert into catalog.entry
                  (kind, name, version, resource_version, document, origin, revision, changed_by, changed_at)
                values (?, ?, ?, ?, ?::json, ?, ?, ?, ?)
                on conflict (kind, name) do update set version = excluded.version,
                  resource_version = excluded.resource_version, document = excluded.document,
                  origin = excluded.origin, revision = excluded.revision,
                  changed_by = excluded.changed_by, changed_at = excluded.changed_at""")
                .params(
                        entry.key().kind().word(),
                        entry.key().name(),
                        entry.version(),
                        entry.resourceVersion(),
                        entry.document().toString(),
                        entry.origin(),
                        entry.revision(),
                        entry.changedBy(),
                        Timestamp.from(entry.changedAt()))
                .update();
    }

    void moveOrigin(EntryKey key, String origin) {
        jdbc.sql("update catalog.entry set origin = ? where kind = ? and name = ?")
                .params(origin, key.kind().word(), key.name())
                .update();
    }

    void remove(EntryKey key) {
        jdbc.sql("delete from catalog.entry where kind = ? and name = ?")
                .params(key.kind().word(), key.name())
                .update();
    }
}
