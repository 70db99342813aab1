package govbus.library.publish;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What is on its way into the log: written in the transaction of the change, taken in the order of commits. */
@Component
class Outgoing {

    /** Records of a batch. */
    static final int MOST = 500;

    private final JdbcTemplate jdbc;

    Outgoing(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void add(String resource, Collection<String> keys) {
        jdbc.update(
                "insert into library.outgoing (resource, key) select ?, key from unnest(?::text[]) with ordinality as k(key, n) order by n",
                resource,
                keys.toArray(String[]::new));
    }

    /** Numbers what is committed now, so many records at most; what commits later gets a later number. */
    int number(String resource) {
        return jdbc.update("""
                with taken as materialized (
                    select id from library.outgoing where resource = ? and batch is null order by id limit ?),
                    n as materialized (select nextval('library.outgoing_batch') as batch where exists (select 1 from taken))
                update library.outgoing o set batch = n.batch from n where o.id in (select id from taken)
                """, resource, MOST);
    }

    /** The oldest batch behind a number. */
    Optional<Long> after(String resource, long batch) {
        return Optional.ofNullable(jdbc.queryForObject(
                "select min(batch) from library.outgoing where resource = ? and batch > ?",
                Long.class,
                resource,
                batch));
    }

    /** Each key of a batch once. */
    List<String> keys(String resource, long batch) {
        return jdbc.queryForList(
                "select key from library.outgoing where resource = ? and batch = ? group by key order by min(id)",
                String.class,
                resource,
                batch);
    }

    void through(String resource, long batch) {
        jdbc.update("delete from library.outgoing where resource = ? and batch <= ?", resource, batch);
    }

    long waiting(String resource) {
        return jdbc.queryForObject("select count(*) from library.outgoing where resource = ?", Long.class, resource);
    }
}
