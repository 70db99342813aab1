package govbus.exchange.limit;

import govbus.limit.Gauge;
import govbus.limit.Usage;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What waits in the quarantine for somebody to decide, a resource. */
@Component
class QuarantineGauge implements Gauge {

    private final JdbcTemplate jdbc;
    private final LimitSettings settings;

    QuarantineGauge(JdbcTemplate jdbc, LimitSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    @Override
    public List<Usage> read() {
        return jdbc.query(
                "select resource, count(*) from quality.quarantine where state = 'waiting' group by resource",
                (rs, row) -> new Usage(
                        "quarantine:" + rs.getString(1),
                        "隔离待处理 / quarantined of " + rs.getString(1),
                        rs.getLong(2),
                        settings.quarantineRecords(),
                        "records",
                        null));
    }
}
