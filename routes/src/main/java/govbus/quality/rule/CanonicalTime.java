package govbus.quality.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/** A time in the canonical form of {@link DatetimeCheck}, as a moment. */
public final class CanonicalTime {

    private static final String OFFSET = "+08:00";
    private static final int OFFSET_SECONDS = 8 * 3600;
    private static final int DAY_SECONDS = 24 * 3600;
    private static final int FRACTION = "2026-11-22T10:30:00.".length();
    private static final int NANO_DIGITS = 9;

    private CanonicalTime() {}

    /** @param text a time that was found right */
    public static Instant instant(String text) {
        int end = text.length() - OFFSET.length();
        if (end < FRACTION - 1 || text.charAt(10) != 'T' || !text.endsWith(OFFSET)) {
            return OffsetDateTime.parse(text).toInstant();
        }
        // by hand, since each row passes here
        long day = LocalDate.of(
                        DateCheck.number(text, 0, 4), DateCheck.number(text, 5, 7), DateCheck.number(text, 8, 10))
                .toEpochDay();
        int second = DateCheck.number(text, 11, 13) * 3600
                + DateCheck.number(text, 14, 16) * 60
                + DateCheck.number(text, 17, 19);
        return Instant.ofEpochSecond(day * DAY_SECONDS + second - OFFSET_SECONDS, nanos(text, end));
    }

    private static int nanos(String text, int end) {
        if (end < FRACTION) {
            return 0;
        }
        int nanos = DateCheck.number(text, FRACTION, end);
        for (int digits = end - FRACTION; digits < NANO_DIGITS; digits++) {
            nanos *= 10;
        }
        return nanos;
    }
}
