package govbus.library.store;

import govbus.library.merge.Shape;

/** The statements on the table of one library; its name is made of a number. */
final class EntitySql {

    /** Rows are written in the order in which they are staged, also by the planner's choice: so no two wait in a ring. */
    static final String STAGE = """
            create temp table if not exists library_stage (
                key text collate "C", revision bigint, changed bigint, facts text[], words bytea, place tid)
                on commit delete rows;
            set local enable_hashjoin = off;
            set local enable_mergejoin = off
            """;

    static final String COPY =
            "copy pg_temp.library_stage (key, revision, changed, facts, words, place) from stdin (format binary)";

    private static final String FEW = """
            unnest(?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::bytea[], ?::text[])
                as s (key, revision, changed, facts, words, place)
            """;

    private static final String OVER = """
             on conflict (key) do update set revision = excluded.revision, changed = excluded.changed,
                facts = excluded.facts, words = excluded.words
            where e.revision = excluded.revision - 1
            """;

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
        return "select key, revision, changed, array_send(facts), words, ctid from " + table(shape)
                + " where key = any(?)";
    }

    static String remove(Shape shape) {
        return "delete from " + table(shape) + " where key = any(?)"
                + " returning key, revision, changed, array_send(facts), words";
    }

    /** Straight into the table; fails when one of the keys is there. */
    static String copyNew(Shape shape) {
        return "copy " + table(shape) + " (key, revision, changed, facts, words) from stdin (format binary)";
    }

    /** Those whose place is not known; one that another wrote meanwhile is left alone. */
    static String upsert(Shape shape) {
        return "insert into " + table(shape) + " as e (key, revision, changed, facts, words)"
                + " select key, revision, changed, facts, words from pg_temp.library_stage where place is null" + OVER;
    }

    /**
     * A row is written only over the one that was read; one that another wrote meanwhile is left alone. It is found at
     * its place, which costs half of what looking up its key costs; another's row may stand there by now, hence the key.
     */
    static String update(Shape shape) {
        return """
                update %s e set revision = s.revision, changed = s.changed, facts = s.facts, words = s.words
                from pg_temp.library_stage s
                where e.ctid = s.place and e.key = s.key and e.revision = s.revision - 1
                """.formatted(table(shape));
    }

    /** As {@link #upsert}, of rows in arrays; answers the keys of those that were written. */
    static String upsertFew(Shape shape) {
        return "insert into " + table(shape) + " as e (key, revision, changed, facts, words)"
                + " select key, revision, changed, facts::text[], words from " + FEW + OVER + " returning e.key";
    }

    /** As {@link #update}, of rows in arrays; answers the keys of those that were written. */
    static String updateFew(Shape shape) {
        return "update " + table(shape) + " e set revision = s.revision, changed = s.changed, facts = s.facts::text[],"
                + " words = s.words from " + FEW
                + " where e.ctid = s.place::tid and e.key = s.key and e.revision = s.revision - 1 returning e.key";
    }

    /** The staged rows that were left alone. */
    static String leftAlone(Shape shape) {
        return """
                select s.key from pg_temp.library_stage s
                where not exists (select 1 from %s e where e.key = s.key and e.xmin = pg_current_xact_id()::xid)
                """.formatted(table(shape));
    }
}
