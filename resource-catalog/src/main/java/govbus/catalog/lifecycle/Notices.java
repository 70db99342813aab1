package govbus.catalog.lifecycle;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.casework.Asked;
import govbus.catalog.casework.CaseFile;
import govbus.catalog.casework.FormProblems;
import govbus.catalog.casework.Party;
import govbus.catalog.clock.CalendarStore;
import govbus.catalog.clock.Deadline;
import govbus.catalog.clock.DeadlineRules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Notice before sharing is stopped or changed (R6, 条例 art. 40): so many working days, kept with the case. */
@Component
public class Notices {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final CalendarStore calendars;
    private final DeadlineRules rules;

    Notices(CalendarStore calendars, DeadlineRules rules) {
        this.calendars = calendars;
        this.rules = rules;
    }

    /** The case with the notice; its day is the first possible one unless a later one was asked for. */
    public CaseFile announce(CaseFile file, Asked asked, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, CHINA);
        Deadline first =
                calendars.calendar().deadline(today, rules.rule("notice").days());
        LocalDate day = asked.noticeUntil() == null ? first.day() : asked.noticeUntil();
        if (day.isBefore(first.day())) {
            FormProblems problems = new FormProblems();
            problems.add(
                    "/noticeUntil",
                    day.toString(),
                    "out-of-range",
                    "不早于 " + first.day() + " / not before",
                    "通知期不足 / the notice is too short");
            problems.refuseIfAny();
        }
        ObjectNode document = file.document().deepCopy();
        ObjectNode notice = document.putObject("notice");
        notice.put("until", day.toString());
        notice.put("reason", asked.reason());
        return file.with(document);
    }

    /**
     * Asks for a notice whose day has come; the authority may act at once with its legal basis.
     *
     * @param affected names of the subscriptions concerned
     */
    public void require(CaseFile file, Asked asked, Party party, List<String> affected, Instant now) {
        boolean byAuthority =
                party.authority() && asked.basis() != null && !asked.basis().isBlank();
        String until = file.document().path("notice").path("until").asString("");
        boolean noticed = !until.isEmpty() && !LocalDate.parse(until).isAfter(LocalDate.ofInstant(now, CHINA));
        if (affected.isEmpty() || byAuthority || noticed) {
            return;
        }
        throw new Refusal(
                RefusalCode.NOTICE_REQUIRED,
                (until.isEmpty() ? "须先发出通知 (announce)" : "通知期至 " + until + " 届满")
                        + "; 主管部门可凭依据立即办理 / give notice first; the authority may act at once with its basis",
                Map.of("affected", affected, "noticeUntil", until));
    }
}
