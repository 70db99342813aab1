package govbus.catalog.registry;

import govbus.catalog.manifest.EntryKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue's history: rows are added, never changed. */
@Component
class HistoryStore {
    private static final int FETCHED = 500;

    private final JdbcClient jdbc;
    private final JsonMapper json = new JsonMapper();

    HistoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(HistoryEntry entry) {
        jdbc.sql("""
                insert into catalog.history
                  (revision, kind, name, version, resource_version, action, changed_by, changed_at, reason, before,
                   after)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?::json)""")
                .params(
                        entry.revision(),
                        entry.kind(),
                        entry.name(),
                        entry.version(),
                        entry.resourceVersion(),
                        entry.action(),
                        entry.by(),
                        Timestamp.from(entry.at()),
                        entry.reason(),
                        text(entry.before()),
                        text(entry.document()))
                .update();
    }

    /** The highest version that an entry ever had; 0 when it never was. */
    int lastVersion(EntryKey key) {
        return jdbc.sql("select coalesce(max(version), 0) from catalog.history where kind = ? and name = ?")
                .params(key.kind().word(), key.name())
                .query(Integer.class)
                .single();
    }

    /** The newest first; {@code null} for any kind or name. */
    List<HistoryEntry> list(String kind, String name, int most) {
        return jdbc.sql("""
                select * from catalog.history
                where (:kind::text is null or kind = :kind) and (:name::text is null or name = :name)
                order by id desc limit :most""")
                .param("kind", kind)
                .param("name", name)
                .param("most", most)
                .query((row, index) -> read(row))
                .list();
    }

    /** Hands over what has changed after a revision, the oldest first, one by one. Needs a transaction. */
    void since(long revision, Consumer<HistoryEntry> consumer) {
        try (Stream<HistoryEntry> changes = jdbc
                .sql("select * from catalog.history where revision > ? order by id")
                .param(revision)
                .withFetchSize(FETCHED)
                .query((row, index) -> read(row))
                .stream()) {
            changes.forEach(consumer);
        }
    }

    private HistoryEntry read(ResultSet row) throws SQLException {
        return new HistoryEntry(
                row.getLong("revision"),
                row.getString("kind"),
                row.getString("name"),
                row.getInt("version"),
                row.getInt("resource_version"),
                row.getString("action"),
                row.getString("changed_by"),
                row.getTimestamp("changed_at").toInstant(),
                row.getString("reason"),
                tree(row.getString("before")),
                tree(row.getString("after")));
    }

    private static String text(JsonNode document) {
        return document == null ? null : document.toString();
    }

    private JsonNode tree(String text) {
        return text == null ? null : json.readTree(text);
    }
}
