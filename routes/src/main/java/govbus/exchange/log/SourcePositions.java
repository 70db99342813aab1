package govbus.exchange.log;

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
}
