package govbus.library.store;

import govbus.library.merge.Shape;

/** The statements on the table of one library; its name is made of a number. */
final class EntitySql {

    static final String STAGE = """
            create temp table if not exists library_stage (
                key text collate "C", revision bigint, changed bigint, facts text[], words bytea) on commit delete rows
            """;

    static final String COPY =
            "copy pg_temp.library_stage (key, revision, changed, facts, words) from stdin (format binary)";

    private EntitySql() {}

    static String table(Shape shape) {
        return "library.entity_" + shape.id();
    }

    static String create(int id) {
        return """
                create table if not exists library.entity_%1$d (
                    key      text collate "C" not null,
                    revision bigint not null,
                    changed  bigint not null,
                    facts    text[] not null,
                    words    bytea  not null,
                    constraint entity_%1$d_key primary key (key)
                ) with (fillfactor = 85);
                alter table library.entity_%1$d alter column words set storage external
                """.formatted(id);
    }

    static String read(Shape shape) {
        return "select key, revision, changed, array_send(facts), words from " + table(shape) + " where key = any(?)";
    }

    static String remove(Shape shape) {
        return "delete from " + table(shape) + " where key = any(?)"
                + " returning key, revision, changed, array_send(facts), words";
    }

    /** A row is written only over the one that was read; one that another wrote meanwhile is locked and left alone. */
    static String upsert(Shape shape) {
        return """
                insert into %s as e (key, revision, changed, facts, words)
                select key, revision, changed, facts, words from pg_temp.library_stage
                on conflict (key) do update set revision = excluded.revision, changed = excluded.changed,
                    facts = excluded.facts, words = excluded.words
                where e.revision = excluded.revision - 1
                """.formatted(table(shape));
    }

    /** The staged rows that were left alone. */
    static String leftAlone(Shape shape) {
        return """
                select s.key from pg_temp.library_stage s
                where not exists (select 1 from %s e where e.key = s.key and e.xmin = pg_current_xact_id()::xid)
                """.formatted(table(shape));
    }
}
