package govbus.catalog.calendar;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.casework.Parties;
import govbus.catalog.clock.CalendarStore;
import govbus.catalog.clock.Deadline;
import govbus.catalog.clock.DeadlineRule;
import govbus.catalog.clock.DeadlineRules;
import govbus.catalog.clock.WorkingCalendar;
import govbus.catalog.clock.WorkingYear;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The working-day calendar and the deadlines over HTTP. */
@RestController
@RequestMapping("/api/v1")
class CalendarApi {
    private final CalendarStore calendars;
    private final DeadlineRules rules;
    private final CalendarDesk desk;
    private final BulletinStore bulletins;
    private final Parties parties;

    CalendarApi(
            CalendarStore calendars, DeadlineRules rules, CalendarDesk desk, BulletinStore bulletins, Parties parties) {
        this.calendars = calendars;
        this.rules = rules;
        this.desk = desk;
        this.bulletins = bulletins;
        this.parties = parties;
    }

    /** A year; {@code known} is whether its notice is there. */
    record YearView(
            int year,
            boolean known,
            String notice,
            List<LocalDate> off,
            List<LocalDate> work,
            int workingDays,
            Set<Integer> years) {}

    /** What became of an import. */
    record Imported(int year, int recounted) {}

    /** The end of a period. */
    record End(LocalDate start, int days, LocalDate deadline, boolean provisional) {}

    /** The deadlines, and when clocks warn. */
    record Rules(List<DeadlineRule> rules, DeadlineRules.Levels levels) {}

    /** The local variant. */
    record Local(Map<String, Integer> local) {}

    @GetMapping("/calendar/{year:\\d{4}}")
    YearView year(@PathVariable int year, HttpServletRequest request) {
        parties.of(request);
        Map<Integer, WorkingYear> years = calendars.years();
        WorkingYear known = years.get(year);
        WorkingCalendar calendar = new WorkingCalendar(years);
        int workingDays = calendar.between(LocalDate.of(year, 1, 1).minusDays(1), LocalDate.of(year, 12, 31));
        return new YearView(
                year,
                known != null,
                known == null ? null : known.notice(),
                known == null ? List.of() : sorted(known.off()),
                known == null ? List.of() : sorted(known.work()),
                workingDays,
                years.keySet());
    }

    private static List<LocalDate> sorted(Set<LocalDate> days) {
        return days.stream().sorted(Comparator.naturalOrder()).toList();
    }

    @PutMapping("/calendar/{year:\\d{4}}")
    Imported put(
            @PathVariable int year,
            @RequestParam(defaultValue = "") String region,
            @RequestBody CalendarNotice notice,
            HttpServletRequest request) {
        return new Imported(year, desk.put(year, region, notice, parties.of(request)));
    }

    @GetMapping("/calendar/deadline")
    End deadline(@RequestParam LocalDate start, @RequestParam int days, HttpServletRequest request) {
        parties.of(request);
        if (days < 0 || days > 1000 || start.getYear() < 2000 || start.getYear() > 2100) {
            throw new Refusal(RefusalCode.QUERY_INVALID, "days 0–1000, start 2000–2100");
        }
        Deadline end = calendars.calendar().deadline(start, days);
        return new End(start, days, end.day(), end.provisional());
    }

    @GetMapping("/clocks/rules")
    Rules rules(HttpServletRequest request) {
        parties.of(request);
        return new Rules(rules.all(), rules.levels());
    }

    @PutMapping("/clocks/rules")
    Rules putRules(@RequestBody Local local, HttpServletRequest request) {
        desk.putLocal(local.local() == null ? Map.of() : local.local(), parties.of(request));
        return new Rules(rules.all(), rules.levels());
    }

    /** @param month {@code 2026-11}; this month when it is missing */
    @GetMapping("/clocks/bulletin")
    BulletinStore.Bulletin bulletin(@RequestParam(required = false) String month, HttpServletRequest request) {
        parties.of(request);
        return bulletins.of(month);
    }
}
