package govbus.library.reading;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** A time as people and programs write it: a day in China, whose end is meant, or a time with its offset. */
final class Moment {

    static final String FORM = "2026-01-31 或/or 2026-01-31T08:00:00+08:00";

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int DAY = 10;

    private Moment() {}

    /** Empty when it cannot be read. */
    static Optional<Instant> read(String text) {
        try {
            return Optional.of(
                    text.length() == DAY
                            ? LocalDate.parse(text)
                                    .plusDays(1)
                                    .atStartOfDay(CHINA)
                                    .toInstant()
                                    .minusMillis(1)
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
