package govbus.quality.rule;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.List;

/** Times (GB/T 7408) of days that exist; without an offset they are China's. Canonical form has the offset {@code +08:00}. */
final class DatetimeCheck {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
    private static final DateTimeFormatter CANONICAL = new DateTimeFormatterBuilder()
            .appendPattern("yyyy-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendLiteral("+08:00")
            .toFormatter();
    private static final List<DateTimeFormatter> FORMS = List.of(
            form("uuuu-MM-dd'T'HH:mm[:ss]"),
            form("uuuu-MM-dd HH:mm[:ss]"),
            form("uuuu/M/d H:mm[:ss]"),
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT));

    private static final String OFFSET = "+08:00";
    /** Where a fraction of a second or the offset begins. */
    private static final int SECONDS = "2026-11-22T10:30:00".length();

    private DatetimeCheck() {}

    private static DateTimeFormatter form(String pattern) {
        return new DateTimeFormatterBuilder()
                .appendPattern(pattern)
                .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                .appendPattern("[XXX][X]")
                .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0)
                .toFormatter()
                .withResolverStyle(ResolverStyle.STRICT);
    }

    static Outcome check(String raw) {
        String text = raw.strip();
        if (isCanonical(text)) {
            return Outcome.right(text);
        }
        for (DateTimeFormatter form : FORMS) {
            try {
                return Outcome.right(CANONICAL.format(
                        form.parseBest(text, OffsetDateTime::from, LocalDateTime::from) instanceof OffsetDateTime time
                                ? time.withOffsetSameInstant(CHINA)
                                : LocalDateTime.parse(text, form).atOffset(CHINA)));
            } catch (DateTimeException otherForm) {
                // the next form is tried
            }
        }
        Outcome date = DateCheck.check(text);
        return date.broken() ? wrong(text) : Outcome.right(date.canonical() + "T00:00:00+08:00");
    }

    private static Outcome wrong(String text) {
        Outcome day = text.length() > 10 ? DateCheck.check(text.substring(0, 10)) : DateCheck.check(text);
        return "impossible-date".equals(day.rule())
                ? day
                : Outcome.wrong("not-a-time", "时间,如 2026-11-22T10:30:00+08:00 / a time like 2026-11-22T10:30:00+08:00");
    }

    /** Most times come in canonical form already; they are recognised without building anything. */
    private static boolean isCanonical(String text) {
        if (text.length() < 25 || !text.endsWith(OFFSET) || text.charAt(10) != 'T') {
            return false;
        }
        int end = text.length() - OFFSET.length();
        return DateCheck.startsWithDay(text)
                && text.charAt(13) == ':'
                && text.charAt(16) == ':'
                && isBelow(24, DateCheck.number(text, 11, 13))
                && isBelow(60, DateCheck.number(text, 14, 16))
                && isBelow(60, DateCheck.number(text, 17, 19))
                && (end == SECONDS || text.charAt(SECONDS) == '.' && isFraction(text, SECONDS + 1, end));
    }

    private static boolean isBelow(int limit, int number) {
        return number >= 0 && number < limit;
    }

    private static boolean isFraction(String text, int from, int end) {
        return end > from && end - from <= 9 && DateCheck.number(text, from, end) >= 0;
    }
}
