package govbus.library.scorecard;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Keys of a library, by chance where it is larger than wanted: pages of the table are drawn, not all of it read. */
@Component
class Sample {

    /** Drawn a little more, since pages differ. */
    private static final double MARGIN = 1.5;

    private final JdbcTemplate jdbc;

    Sample(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<String> keys(String library, long entities, int most) {
        List<Integer> id = jdbc.queryForList("select id from library.register where name = ?", Integer.class, library);
        if (id.isEmpty()) {
            return List.of();
        }
        double percent = entities <= most ? 100 : Math.min(100, most * MARGIN * 100 / entities);
        return jdbc.queryForList(
                "select key from library.entity_" + id.get(0) + " tablesample system (?) where facts <> '{}' limit ?",
                String.class,
                percent,
                most);
    }
}
