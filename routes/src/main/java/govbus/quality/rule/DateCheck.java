package govbus.quality.rule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as departments write them: 2019-01-30, 20190130, 2019/1/30, 2019年01月30日, with a time of midnight or without. */
final class DateCheck {

    private static final Pattern FORMS =
            Pattern.compile("(\\d{4})(?:-(\\d{1,2})-(\\d{1,2})|/(\\d{1,2})/(\\d{1,2})|\\.(\\d{1,2})\\.(\\d{1,2})"
                    + "|年(\\d{1,2})月(\\d{1,2})日|(\\d{2})(\\d{2}))(?:[T ]00:00(?::00(?:\\.0+)?)?(?:Z|\\+08:00)?)?");

    private static final int CANONICAL = "2026-11-22".length();

    private DateCheck() {}

    static Outcome check(String raw) {
        if (raw.length() == CANONICAL && startsWithDay(raw)) {
            return Outcome.right(raw);
        }
        Matcher matcher = FORMS.matcher(raw.strip());
        if (matcher.matches()) {
            for (int group = 2; group <= 10; group += 2) {
                if (matcher.group(group) != null) {
                    return date(matcher.group(1), matcher.group(group), matcher.group(group + 1));
                }
            }
        }
        return Outcome.wrong("not-a-date", "日期,如 2026-11-22 / a date like 2026-11-22");
    }

    /** Whether a text starts with a day of the calendar as 2026-11-22; most dates come so, and nothing is built to see it. */
    static boolean startsWithDay(String text) {
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, CANONICAL);
        return year >= 0
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && month >= 1
                && month <= 12
                && day >= 1
                && (day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth());
    }

    /** The number that these ASCII digits make; -1 when there is anything else among them. */
    static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static Outcome date(String year, String month, String day) {
        try {
            return Outcome.right(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                    .toString());
        } catch (DateTimeException impossible) {
            return Outcome.wrong("impossible-date", "存在的日期 / a date that exists");
        }
    }
}
