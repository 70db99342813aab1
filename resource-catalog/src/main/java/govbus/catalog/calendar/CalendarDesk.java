package govbus.catalog.calendar;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.casework.Act;
import govbus.catalog.casework.Acts;
import govbus.catalog.casework.Party;
import govbus.catalog.clock.CalendarStore;
import govbus.catalog.clock.Clocks;
import govbus.catalog.clock.DeadlineRule;
import govbus.catalog.clock.DeadlineRules;
import govbus.catalog.clock.WorkingYear;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Changes the calendar and the local deadlines, and counts again what runs. */
@Component
class CalendarDesk {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST = 250;

    private final CalendarStore calendars;
    private final DeadlineRules rules;
    private final Clocks clocks;
    private final Acts acts;
    private final TransactionTemplate transaction;

    CalendarDesk(
            CalendarStore calendars,
            DeadlineRules rules,
            Clocks clocks,
            Acts acts,
            PlatformTransactionManager transactions) {
        this.calendars = calendars;
        this.rules = rules;
        this.clocks = clocks;
        this.acts = acts;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Answers how many deadlines moved. */
    int put(int year, String region, CalendarNotice notice, Party party) {
        requireAuthority(party);
        if (year < 2000 || year > 2100 || !region.matches("[a-z0-9-]{0,63}")) {
            throw new Refusal(RefusalCode.MALFORMED_REQUEST, "year 2000–2100, region a-z 0-9 -");
        }
        refuse(notice.mistakes(year));
        return transaction.execute(status -> {
            JsonNode before = JSON.valueToTree(calendars.years().get(year));
            WorkingYear after = notice.toYear(year);
            calendars.put(after, region, party.name());
            int moved = clocks.recount();
            String reason = notice.notice() + " · " + moved + " recounted";
            String subject = year + (region.isEmpty() ? "" : " " + region);
            acts.add(new Act(
                    0,
                    "calendar",
                    subject,
                    "import",
                    party.name(),
                    Acts.now(),
                    reason,
                    null,
                    before,
                    JSON.valueToTree(after)));
            return moved;
        });
    }

    /** Replaces the local variant: stricter deadlines only. */
    void putLocal(Map<String, Integer> local, Party party) {
        requireAuthority(party);
        Map<String, DeadlineRule> known =
                rules.all().stream().collect(Collectors.toMap(DeadlineRule::name, rule -> rule));
        List<CalendarNotice.Mistake> mistakes = new ArrayList<>();
        local.forEach((name, days) -> {
            DeadlineRule rule = known.get(name);
            if (rule == null) {
                mistakes.add(new CalendarNotice.Mistake(
                        "/local/" + name,
                        name,
                        "reference-unknown",
                        String.join(", ", known.keySet()),
                        "没有该时限 / no such deadline"));
            } else if (days == null || days < 1 || days > Math.min(rule.national(), LONGEST)) {
                mistakes.add(new CalendarNotice.Mistake(
                        "/local/" + name,
                        "" + days,
                        "out-of-range",
                        "1–" + rule.national(),
                        "地方时限不得长于国家规定 / not longer than the national default"));
            }
        });
        refuse(mistakes);
        transaction.executeWithoutResult(status -> {
            JsonNode before = JSON.valueToTree(known.values());
            rules.putLocal(local, party.name());
            acts.add(new Act(
                    0,
                    "rules",
                    "deadlines",
                    "change",
                    party.name(),
                    Acts.now(),
                    null,
                    null,
                    before,
                    JSON.valueToTree(rules.all())));
        });
    }

    private static void refuse(List<CalendarNotice.Mistake> mistakes) {
        if (!mistakes.isEmpty()) {
            throw new Refusal(
                    RefusalCode.FORM_INVALID,
                    "共 " + mistakes.size() + " 处问题, 未作任何更改 / " + mistakes.size() + " mistakes, nothing was changed",
                    Map.of("errors", mistakes));
        }
    }

    private static void requireAuthority(Party party) {
        if (!party.authority() && !party.engineer()) {
            throw Party.notAllowed("由主管部门维护 / kept by the authority");
        }
    }
}
