package govbus.catalog.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
    private final WorkingCalendar calendar = new WorkingCalendar(CalendarFile.shipped());

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 1, 2026-01-04",
        "2026-02-10, 1, 2026-02-11",
        "2026-02-10, 10, 2026-03-02",
        "2026-02-13, 1, 2026-02-14",
        "2026-02-14, 1, 2026-02-24",
        "2026-04-03, 1, 2026-04-07",
        "2026-04-30, 5, 2026-05-11",
        "2026-05-08, 1, 2026-05-09",
        "2026-06-17, 10, 2026-07-02",
        "2026-09-18, 10, 2026-10-09",
        "2026-09-24, 20, 2026-10-29",
        "2026-09-30, 1, 2026-10-08",
        "2026-11-20, 10, 2026-12-04",
        "2025-01-24, 10, 2025-02-13",
        "2025-09-26, 10, 2025-10-16",
        "2025-08-01, 1, 2025-08-04",
        "2025-08-01, 10, 2025-08-15",
        "2025-08-01, 20, 2025-08-29"
    })
    void aPeriodDoesNotCountItsFirstDayNorHolidaysButMakeUpDays(LocalDate start, int days, LocalDate end) {
        assertThat(calendar.deadline(start, days)).isEqualTo(new Deadline(end, false));
        assertThat(calendar.between(start, end)).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({"2024, 251", "2025, 248", "2026, 248"})
    void aYearHasItsWorkingDays(int year, int workingDays) {
        LocalDate lastOfYearBefore = LocalDate.of(year - 1, 12, 31);
        assertThat(calendar.between(lastOfYearBefore, LocalDate.of(year, 12, 31)))
                .isEqualTo(workingDays);
    }

    @Test
    void aPeriodIntoAYearWithoutNoticeIsProvisionalAndCountedAgainWithTheNotice() {
        Deadline guessed = calendar.deadline(LocalDate.of(2026, 12, 4), 20);
        assertThat(guessed).isEqualTo(new Deadline(LocalDate.of(2027, 1, 4), true));

        Map<Integer, WorkingYear> years = new java.util.TreeMap<>(CalendarFile.shipped());
        LocalDate fourth = LocalDate.of(2027, 1, 4);
        years.put(
                2027,
                new WorkingYear(
                        2027, "a notice", java.util.Set.of(LocalDate.of(2027, 1, 1), fourth), java.util.Set.of()));
        assertThat(new WorkingCalendar(years).deadline(LocalDate.of(2026, 12, 4), 20))
                .isEqualTo(new Deadline(LocalDate.of(2027, 1, 5), false));
    }

    @Test
    void aRegionAddsItsOwnHolidays() {
        WorkingYear national = CalendarFile.shipped().get(2026);
        LocalDate festival = LocalDate.of(2026, 7, 15);
        WorkingYear region = new WorkingYear(2026, "a region", java.util.Set.of(festival), java.util.Set.of());
        WorkingCalendar regional = new WorkingCalendar(Map.of(2026, national.with(region)));
        assertThat(calendar.isWorkingDay(festival)).isTrue();
        assertThat(regional.isWorkingDay(festival)).isFalse();
        assertThat(regional.isWorkingDay(LocalDate.of(2026, 1, 4))).isTrue();
    }
}
