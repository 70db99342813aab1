package govbus.quality.rule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as departments write them: 2019-01-30, 20190130, 2019/1/30, 2019年01月30日, with a time of midnight or without. */
final class DateCheck {

    private static final Pattern FORMS =
            Pattern.compile("(\\d{4})(?:-(\\d{1,2})-(\\d{1,2})|/(\\d{1,2})/(\\d{1,2})|\\.(\\d{1,2})\\.(\\d{1,2})"
                    + "|年(\\d{1,2})月(\\d{1,2})日|(\\d{2})(\\d{2}))(?:[T ]00:00(?::00(?:\\.0+)?)?(?:Z|\\+08:00)?)?");

    private DateCheck() {}

    static Outcome check(String raw) {
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

    private static Outcome date(String year, String month, String day) {
        try {
            return Outcome.right(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                    .toString());
        } catch (DateTimeException impossible) {
            return Outcome.wrong("impossible-date", "存在的日期 / a date that exists");
        }
    }
}
