package govbus.reconciliation;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Origins by number: a handful, so that each row of the state names its own in four bytes. */
@Component
class Origins {

    private final JdbcTemplate jdbc;
    private final Map<Origin, Integer> numbers = new ConcurrentHashMap<>();
    private final Map<Integer, Origin> origins = new ConcurrentHashMap<>();

    Origins(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of an origin, given when it is first seen. */
    int numberOf(Origin origin) {
        Integer known = numbers.get(origin);
        return known != null ? known : written(origin);
    }

    /** Not remembered here: the caller's transaction may yet fail. */
    private int written(Origin origin) {
        String[] items = origin.items().toArray(String[]::new);
        jdbc.update("""
                insert into reconciliation.origin (resource, source, items) values (?, ?, ?::text[])
                on conflict do nothing
                """, origin.resource(), origin.source(), items);
        return jdbc.queryForObject(
                "select id from reconciliation.origin where resource = ? and source = ? and items = ?::text[]",
                Integer.class,
                origin.resource(),
                origin.source(),
                items);
    }

    Origin of(int number) {
        return origins.computeIfAbsent(
                number,
                one -> jdbc.queryForObject(
                        "select resource, source, items from reconciliation.origin where id = ?",
                        (rs, row) -> {
                            Origin origin = new Origin(rs.getString(1), rs.getString(2), List.of((String[])
                                    rs.getArray(3).getArray()));
                            numbers.put(origin, one);
                            return origin;
                        },
                        one));
    }
}
