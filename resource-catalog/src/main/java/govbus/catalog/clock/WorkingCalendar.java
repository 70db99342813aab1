package govbus.catalog.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;

/**
 * Which days are worked. A period's first day is not counted (民法典 art. 201); it ends with its last working day. A year
 * without a notice is counted by weekends and the holidays of fixed date, provisionally.
 */
public final class WorkingCalendar {
    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(5, 1),
            MonthDay.of(5, 2),
            MonthDay.of(10, 1),
            MonthDay.of(10, 2),
            MonthDay.of(10, 3));

    private final Map<Integer, WorkingYear> years;

    public WorkingCalendar(Map<Integer, WorkingYear> years) {
        this.years = Map.copyOf(years);
    }

    public boolean knows(int year) {
        return years.containsKey(year);
    }

    public boolean isWorkingDay(LocalDate day) {
        WorkingYear year = years.get(day.getYear());
        boolean weekday = day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
        if (year == null) {
            return weekday && !FIXED.contains(MonthDay.from(day));
        }
        return year.work().contains(day) || weekday && !year.off().contains(day);
    }

    /** The day on which a period of so many working days ends; the start is not counted. */
    public Deadline deadline(LocalDate start, int workingDays) {
        LocalDate day = start;
        boolean provisional = false;
        for (int counted = 0; counted < workingDays; ) {
            day = day.plusDays(1);
            provisional |= !knows(day.getYear());
            counted += isWorkingDay(day) ? 1 : 0;
        }
        return new Deadline(day, provisional);
    }

    /** Working days after one day up to and with another; negative when the other is earlier. */
    public int between(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -between(to, from);
        }
        int count = 0;
        for (long i = 1; i <= ChronoUnit.DAYS.between(from, to); i++) {
            count += isWorkingDay(from.plusDays(i)) ? 1 : 0;
        }
        return count;
    }

    /** The first working day that is not before the given one. */
    public LocalDate workingDayFrom(LocalDate day) {
        LocalDate at = day;
        while (!isWorkingDay(at)) {
            at = at.plusDays(1);
        }
        return at;
    }
}
