package govbus.exchange.watch;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What operators should know: one open line a subject and code, kept until somebody acknowledges it. */
@Component
public class Bulletins {

    private static final Logger LOG = LoggerFactory.getLogger(Bulletins.class);

    private final JdbcClient jdbc;

    Bulletins(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void tell(String subject, String level, String code, String message) {
        LOG.warn("{} {}: {}", code, subject, message);
        try {
            jdbc.sql("""
                            insert into exchange.bulletin (subject, level, code, message) values (?, ?, ?, ?)
                            on conflict (subject, code) where acknowledged_by is null
                            do update set message = excluded.message, last_at = now(), times = bulletin.times + 1
                            """)
                    .params(subject, level, code, message == null ? "" : message)
                    .update();
        } catch (DataAccessException unavailable) {
            // The store itself is in trouble, which the log line above and readiness say already.
            LOG.warn("a bulletin was not written: {}", unavailable.getMessage());
        }
    }

    /** What was wrong is right again: the bus acknowledges its own bulletin. */
    public void settle(String subject, String code) {
        try {
            jdbc.sql("""
                            update exchange.bulletin set acknowledged_by = 'govbus', acknowledged_at = now()
                            where subject = ? and code = ? and acknowledged_by is null
                            """).params(subject, code).update();
        } catch (DataAccessException unavailable) {
            LOG.warn("a bulletin was not settled: {}", unavailable.getMessage());
        }
    }
}
