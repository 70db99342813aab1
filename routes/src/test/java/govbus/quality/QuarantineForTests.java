package govbus.quality;

import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Opens the quarantine for tests of other packages. */
public final class QuarantineForTests {

    private QuarantineForTests() {}

    public static Quarantine quarantine(JdbcTemplate jdbc, JsonMapper json) {
        return new Quarantine(jdbc, json);
    }
}
