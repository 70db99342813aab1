package govbus.exchange.log;

import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who reads a source: one node at a time. The database's clock decides when a silent node has lost it, and each taking
 * over has a higher token, so that what a zombie still writes is refused.
 */
@Component
public class ReaderLeases {

    private static final String LEASE = "interval '15 seconds'";

    private final JdbcClient jdbc;
    private final String node;

    ReaderLeases(JdbcClient jdbc, @Value("${govbus.node:${HOSTNAME:node}}") String node) {
        this.jdbc = jdbc;
        this.node = node;
    }

    /**
     * The token of this node for a source; empty while another node reads it, or has stopped in the middle of a commit
     * from it: who waited for that one would look after nothing else meanwhile.
     */
    public Optional<Long> acquire(String source) {
        return jdbc.sql("insert into exchange.reader (source, node, token, expires_at) values (?, ?, 1, now() + "
                        + LEASE + ") on conflict (source) do nothing returning token")
                .params(source, node)
                .query(Long.class)
                .optional()
                .or(() -> takeOver(source));
    }

    private Optional<Long> takeOver(String source) {
        return jdbc.sql("update exchange.reader set node = ?, token = token + 1, expires_at = now() + " + LEASE
                        + " where source = (select source from exchange.reader where source = ?"
                        + " and (node = ? or expires_at < now()) for update skip locked) returning token")
                .params(node, source, node)
                .query(Long.class)
                .optional();
    }

    /** Keeps the lease; false when it is lost. */
    public boolean renew(String source, long token) {
        return jdbc.sql("update exchange.reader set expires_at = now() + " + LEASE
                                + " where source = ? and node = ? and token = ?")
                        .params(source, node, token)
                        .update()
                == 1;
    }

    /** Gives the source up at once. */
    public void release(String source, long token) {
        jdbc.sql("update exchange.reader set expires_at = now() where source = ? and node = ? and token = ?")
                .params(source, node, token)
                .update();
    }
}
