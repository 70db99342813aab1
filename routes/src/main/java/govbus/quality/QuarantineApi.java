package govbus.quality;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.quality.QuarantineDesk.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The quarantine over HTTP: what waits and why, and discarding it by name and reason. */
@RestController
@RequestMapping("/api/v1/quarantine")
class QuarantineApi {

    private static final int MOST_IDS = 1_000;

    private final QuarantineDesk desk;
    private final Discards discards;
    private final QuarantineRights rights;

    QuarantineApi(QuarantineDesk desk, Discards discards, QuarantineRights rights) {
        this.desk = desk;
        this.discards = discards;
        this.rights = rights;
    }

    record Discard(String reason) {}

    record GroupDiscard(List<Long> ids, String resource, String rule, String item, String reason) {}

    record Discarded(long discarded) {}

    @GetMapping("/groups")
    List<QuarantineView.Group> groups(
            @RequestParam(required = false) String resource,
            @RequestParam(defaultValue = "waiting") String state,
            HttpServletRequest request) {
        return desk.groups(new Filter(resource, null, null, stateOf(state), QuarantineRights.departmentOf(request)));
    }

    @GetMapping
    QuarantineView.Page page(
            @RequestParam(required = false) String resource,
            @RequestParam(required = false) String rule,
            @RequestParam(required = false) String item,
            @RequestParam(defaultValue = "waiting") String state,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int size,
            HttpServletRequest request) {
        if (page < 1 || page > 1_000_000 || size < 1 || size > 200) {
            throw new Refusal(RefusalCode.QUERY_INVALID, "page >= 1, size 1..200");
        }
        return desk.page(
                new Filter(resource, rule, item, stateOf(state), QuarantineRights.departmentOf(request)), page, size);
    }

    @PostMapping("/{id}/discard")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable long id, @RequestBody Discard discard, HttpServletRequest request) {
        checkReason(discard.reason());
        rights.mayHandle(List.of(id), request);
        if (discards.discard(List.of(id), request.getUserPrincipal().getName(), discard.reason()) == 0) {
            throw QuarantineRights.unknown();
        }
    }

    /** Discards what waits of these numbers, or of a group of one resource. */
    @PostMapping("/discards")
    Discarded discard(@RequestBody GroupDiscard discard, HttpServletRequest request) {
        checkReason(discard.reason());
        String by = request.getUserPrincipal().getName();
        if (discard.ids() != null) {
            if (discard.ids().isEmpty()
                    || discard.ids().size() > MOST_IDS
                    || discard.ids().stream().anyMatch(java.util.Objects::isNull)) {
                throw new Refusal(RefusalCode.QUERY_INVALID, "ids: 1..1000");
            }
            rights.mayHandle(discard.ids(), request);
            return new Discarded(discards.discard(discard.ids(), by, discard.reason()));
        }
        if (discard.resource() == null || discard.rule() == null) {
            throw new Refusal(RefusalCode.QUERY_INVALID, "ids, or resource and rule: 须给出 / are needed");
        }
        rights.mayHandle(discard.resource(), request);
        Filter group = new Filter(discard.resource(), discard.rule(), discard.item(), "waiting", null);
        return new Discarded(discards.discard(group, by, discard.reason()));
    }

    private static void checkReason(String reason) {
        if (reason == null || reason.isBlank() || reason.length() > 500) {
            throw new Refusal(RefusalCode.QUERY_INVALID, "reason: 必须说明理由 / a reason of 1 to 500 characters");
        }
    }

    private static String stateOf(String state) {
        return switch (state) {
            case "waiting", "completed", "discarded", "superseded" -> state;
            case "all" -> null;
            default ->
                throw new Refusal(RefusalCode.QUERY_INVALID, "state: waiting, completed, discarded, superseded, all");
        };
    }
}
