package govbus.catalog.request;

import govbus.catalog.DepartmentNotice;
import govbus.catalog.casework.Asked;
import govbus.catalog.casework.CaseFile;
import govbus.catalog.casework.Party;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells a consumer what became of its request or its grant; what it did itself it knows. */
@Component
class ConsumerNotices {
    private static final String ENDED = "grant-ended";
    private static final Map<String, Telling> OF_MOVES = Map.ofEntries(
            Map.entry("return", new Telling("request-returned", "申请退回补正", "sent back for correction")),
            Map.entry("agree", new Telling("request-agreed", "申请已同意, 正在开通", "agreed, and being delivered")),
            Map.entry("decide-grant", new Telling("request-agreed", "裁定予以共享, 正在开通", "decided for sharing")),
            Map.entry("refuse", new Telling("request-refused", "申请未获同意", "refused")),
            Map.entry("decide-refuse", new Telling("request-refused", "裁定不予共享", "decided against sharing")),
            Map.entry("extend", new Telling("request-extended", "答复期限已延长", "the time for the answer was extended")),
            Map.entry("suspend", new Telling("grant-held", "共享已暂停", "the grant is suspended")),
            Map.entry("resume", new Telling("grant-released", "共享已恢复", "sharing goes on")),
            Map.entry("announce", new Telling("grant-ends", "提供部门拟停止共享", "the provider is going to stop sharing")),
            Map.entry("revoke", new Telling(ENDED, "授权已撤销, 请确认销毁数据", "the grant was revoked; dispose of the data")),
            Map.entry("vanish", new Telling(ENDED, "授权已移除, 请确认销毁数据", "the grant was removed; dispose of the data")),
            Map.entry("expire", new Telling(ENDED, "授权已到期, 请确认销毁数据", "the grant has expired; dispose of the data")));

    private final ApplicationEventPublisher events;

    ConsumerNotices(ApplicationEventPublisher events) {
        this.events = events;
    }

    private record Telling(String kind, String chinese, String english) {}

    /** Of a move that somebody else made, with the reason that was given. */
    void tell(CaseFile file, Asked asked, Party party) {
        Telling told = OF_MOVES.get(asked.move());
        if (told == null || file.raiser().equals(party.department())) {
            return;
        }
        boolean because = asked.reason() != null && !asked.reason().isBlank();
        tell(
                file,
                told.kind(),
                because ? told.chinese() + " (" + asked.reason() + ")" : told.chinese(),
                because ? told.english() + " (" + asked.reason() + ")" : told.english());
    }

    void tell(CaseFile file, String kind, String chinese, String english) {
        events.publishEvent(new DepartmentNotice(
                file.raiser(),
                kind,
                file.number(),
                file.resource(),
                file.title() + ": " + chinese,
                file.resource() + ": " + english));
    }
}
