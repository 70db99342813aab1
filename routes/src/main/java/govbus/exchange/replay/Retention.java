package govbus.exchange.replay;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets decided rows and ended replays after half a year; their lines in the ledger have a time of their own. */
@Component
class Retention {

    private static final String LONG_AGO = "now() - interval '180 days'";
    private static final int PIECE = 10_000;

    private final JdbcTemplate jdbc;

    Retention(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Scheduled(cron = "0 41 3 * * *", zone = "Asia/Shanghai")
    void forget() {
        jdbc.update("delete from exchange.replay where state <> 'running' and ended_at < " + LONG_AGO);
        int gone;
        do {
            gone = jdbc.update("delete from exchange.parked where id in (select id from exchange.parked"
                    + " where state <> 'waiting' and decided_at < " + LONG_AGO + " limit " + PIECE + ")");
        } while (gone == PIECE);
    }
}
