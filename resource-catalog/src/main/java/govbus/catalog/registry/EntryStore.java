package govbus.catalog.registry;

import govbus.catalog.manifest.EntryKey;
import govbus.catalog.manifest.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The catalogue's table of entries. */
@Component
class EntryStore {
    private static final int FETCHED = 500;

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

    /** Those of the named entries that exist. */
    Map<EntryKey, Entry> entries(Collection<EntryKey> keys) {
        Map<EntryKey, Entry> entries = new LinkedHashMap<>();
        String[] kinds = keys.stream().map(key -> key.kind().word()).toArray(String[]::new);
        String[] names = keys.stream().map(EntryKey::name).toArray(String[]::new);
        jdbc.sql("""
                select entry.* from unnest(:kinds::text[], :names::text[]) as asked(kind, name)
                join catalog.entry using (kind, name)""")
                .param("kinds", kinds)
                .param("names", names)
                .query((row, index) -> read(row))
                .list()
                .forEach(entry -> entries.put(entry.key(), entry));
        return entries;
    }

    /** A part of the entries in the order of kind and name, from behind a place on. */
    List<Entry> page(EntryQuestion question) {
        return jdbc.sql("""
                select * from catalog.entry
                where (:kind::text is null or kind = :kind) and (:name::text is null or name = :name)
                  and (:kindAfter::text is null or (kind, name) > (:kindAfter, :nameAfter))
                  and (:department::text is null or name like :department || '/%'
                    or document -> 'spec' ->> 'resource' like :department || '/%'
                    or document -> 'spec' ->> 'subscriber' = :department)
                order by kind, name limit :most""")
                .param("kind", question.kind())
                .param("name", question.name())
                .param(
                        "kindAfter",
                        question.after() == null
                                ? null
                                : question.after().kind().word())
                .param(
                        "nameAfter",
                        question.after() == null ? null : question.after().name())
                .param("department", question.department())
                .param("most", question.most())
                .query((row, index) -> read(row))
                .list();
    }

    /** Hands over every entry, one by one, so that memory never holds all documents. Needs a transaction. */
    void each(Consumer<Entry> consumer) {
        try (Stream<Entry> entries = jdbc
                .sql("select * from catalog.entry order by kind, name")
                .withFetchSize(FETCHED)
                .query((row, index) -> read(row))
                .stream()) {
            entries.forEach(consumer);
        }
    }

    /** Which entries came from the departments' folder, and from which file. */
    Map<EntryKey, String> origins() {
        Map<EntryKey, String> origins = new LinkedHashMap<>();
        jdbc.sql("select kind, name, origin from catalog.entry where origin is not null order by kind, name")
                .query(row -> {
                    Kind kind = Kind.of(row.getString(1)).orElseThrow();
                    origins.put(new EntryKey(kind, row.getString(2)), row.getString(3));
                });
        return origins;
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
