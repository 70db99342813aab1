package govbus.exchange.limit;

import com.fasterxml.jackson.annotation.JsonInclude;
import govbus.limit.Usage;
import java.time.Instant;
import java.util.Locale;

/** A limit as people see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Limit(
        String name,
        String title,
        long used,
        long limit,
        String unit,
        double percent,
        String level,
        Instant forecastAt,
        String note) {

    /** How near it is. */
    enum Level {
        OK,
        WARNING,
        ALARM;

        private static final double WARN = 80;
        private static final double ALERT = 95;

        static Level of(double percent) {
            return percent >= ALERT ? ALARM : percent >= WARN ? WARNING : OK;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Limit of(Usage usage, Instant forecastAt) {
        return new Limit(
                usage.name(),
                usage.title(),
                Math.round(usage.used()),
                Math.round(usage.limit()),
                usage.unit(),
                Math.round(usage.percent() * 10) / 10.0,
                Level.of(usage.percent()).word(),
                forecastAt,
                usage.note());
    }
}
