package govbus.catalog.calendar;

import govbus.catalog.clock.WorkingYear;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A year's notice as it is handed in.
 *
 * @param notice how the notice is called
 * @param off days off
 * @param work weekend days that are worked
 */
record CalendarNotice(String notice, List<String> off, List<String> work) {
    private static final int MOST_DAYS = 120;

    /** A mistake in a notice. */
    record Mistake(String pointer, String value, String code, String expected, String message) {}

    List<Mistake> mistakes(int year) {
        List<Mistake> all = new ArrayList<>();
        if (notice == null || notice.isBlank() || notice.length() > 500) {
            all.add(new Mistake(
                    "/notice",
                    notice,
                    "missing",
                    "文件名称 / the notice's name",
                    "缺少文件名称 / required, up to 500 characters"));
        }
        Set<String> seen = new HashSet<>();
        for (Map.Entry<String, List<String>> list :
                Map.of("/off", days(off), "/work", days(work)).entrySet()) {
            if (list.getValue().size() > MOST_DAYS) {
                all.add(new Mistake(list.getKey(), null, "out-of-range", "<= " + MOST_DAYS, "天数过多 / too many days"));
                continue;
            }
            for (int i = 0; i < list.getValue().size(); i++) {
                day(year, list.getKey() + "/" + i, list.getValue().get(i), seen, all);
            }
        }
        if (off == null || off.isEmpty()) {
            all.add(new Mistake("/off", null, "missing", "放假日期 / the days off", "没有放假日期 / no day off"));
        }
        return all;
    }

    private static void day(int year, String pointer, String text, Set<String> seen, List<Mistake> all) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() != year) {
                all.add(new Mistake(pointer, text, "out-of-range", year + "-…", "不在该年度 / not in this year"));
            } else if (!seen.add(text)) {
                all.add(new Mistake(
                        pointer, text, "duplicate-key", "每日一次 / each day once", "日期重复 / the day is there twice"));
            } else if (pointer.startsWith("/work") && isWeekday(day)) {
                all.add(new Mistake(
                        pointer,
                        text,
                        "not-a-weekend",
                        "周六或周日 / a Saturday or Sunday",
                        "调休上班日应为周末 / a make-up day is at a weekend"));
            }
        } catch (DateTimeException | NullPointerException notADay) {
            all.add(new Mistake(pointer, text, "wrong-type", "YYYY-MM-DD", "不是日期 / not a day"));
        }
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    WorkingYear toYear(int year) {
        return new WorkingYear(year, notice, parsed(off), parsed(work));
    }

    private static List<String> days(List<String> list) {
        return list == null ? List.of() : list;
    }

    private static Set<LocalDate> parsed(List<String> list) {
        Set<LocalDate> days = new TreeSet<>();
        days(list).forEach(day -> days.add(LocalDate.parse(day)));
        return days;
    }
}
