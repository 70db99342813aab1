package govbus.catalog.clock;

import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How this city counts.
 *
 * @param region name under which extra local holidays are kept; default none
 * @param closing time at which a working day ends; default none, the day ends at 24:00
 * @param receiptOnNextWorkingDay whether what comes after closing time or on a day off counts as received on the next
 *     working day; default no
 */
@ConfigurationProperties("govbus.calendar")
record ClockSettings(String region, LocalTime closing, boolean receiptOnNextWorkingDay) {
    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    ClockSettings {
        region = region == null ? "" : region;
    }
}
