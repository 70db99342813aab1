package govbus.exchange.deliver;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** A target's table, in a schema of its own, that refuses negative amounts and notes every effect by a trigger. */
final class CountingTable {

    private final JdbcTemplate jdbc;
    private final String schema;

    CountingTable(JdbcTemplate jdbc, String schema) {
        this.jdbc = jdbc;
        this.schema = schema;
        jdbc.execute("create schema " + schema);
        jdbc.execute("create table " + schema
                + ".kept (id text primary key, amount int constraint positive check (amount >= 0), word text)");
        jdbc.execute("create table " + schema + ".effect (id text, word text, n int generated always as identity)");
        jdbc.execute("create function " + schema + ".count() returns trigger language plpgsql as 'begin insert into "
                + schema + ".effect (id, word) values (new.id, new.word); return new; end'");
        jdbc.execute("create trigger counted after insert or update on " + schema
                + ".kept for each row execute function " + schema + ".count()");
    }

    void mend() {
        jdbc.execute("alter table " + schema + ".kept drop constraint positive");
    }

    List<String> kept() {
        return jdbc.queryForList("select id || '=' || word from " + schema + ".kept order by id", String.class);
    }

    List<String> effects() {
        return jdbc.queryForList("select id || '=' || word from " + schema + ".effect order by n", String.class);
    }
}
