package govbus.exchange.log;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each source was accepted, as its adapter put it. */
@Component
public class SourcePositions {

    private final JdbcClient jdbc;

    SourcePositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<String> find(String source, String lane) {
        return jdbc.sql("select value from exchange.source_position where source = ? and lane = ?")
                .params(source, lane)
                .query(String.class)
                .optional();
    }

    /** All lanes of a source. */
    public Map<String, String> all(String source) {
        Map<String, String> lanes = new HashMap<>();
        jdbc.sql("select lane, value from exchange.source_position where source = ?")
                .param(source)
                .query(rs -> {
                    lanes.put(rs.getString(1), rs.getString(2));
                });
        return lanes;
    }
}
