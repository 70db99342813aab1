package govbus.exchange.deliver;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps "may this row go on?" and "this key is free now" apart, on all nodes: both are short transactions under this
 * lock of the store. Nobody waits for a target while holding it.
 */
@Component
class BayLock {

    private final JdbcTemplate jdbc;

    BayLock(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Held until the caller's transaction ends. */
    void hold(Bay bay) {
        jdbc.query(
                "select pg_advisory_xact_lock(hashtextextended(?, ?))", rs -> {}, "parked " + bay.subscription(), (long)
                        bay.partition());
    }
}
