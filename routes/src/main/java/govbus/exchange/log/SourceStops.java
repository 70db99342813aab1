package govbus.exchange.log;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sources that were stopped because too many of their records were bad; kept in the store, resumed by a person. */
@Component
public class SourceStops {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    SourceStops(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** By source, why it stands still. */
    public Map<String, String> current() {
        Map<String, String> current = new HashMap<>();
        jdbc.sql("select source, bad, rows, percent from exchange.source_stop where resumed_at is null")
                .query(rs -> {
                    current.put(
                            rs.getString(1),
                            "最近 " + rs.getLong(3) + " 条中 " + rs.getLong(2) + " 条不合格,超过 " + rs.getInt(4)
                                    + "% / " + rs.getLong(2) + " of the last " + rs.getLong(3)
                                    + " records were bad, more than " + rs.getInt(4) + "%");
                });
        return current;
    }

    /** Lets a source go on, with a clean slate; false when it was not stopped. */
    public boolean resume(String source, String by, String reason) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            jdbc.sql("delete from exchange.source_quality where source = ?")
                    .param(source)
                    .update();
            return jdbc.sql("""
                            update exchange.source_stop set resumed_at = now(), resumed_by = ?, reason = ?
                            where source = ? and resumed_at is null
                            """).params(by, reason, source).update() == 1;
        }));
    }
}
