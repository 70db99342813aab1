package govbus.quality;

import govbus.adapter.Accepted;
import govbus.adapter.Change;
import govbus.adapter.Row;
import govbus.catalog.Catalog;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.Resource;
import govbus.ledger.Hop;
import govbus.quality.QuarantineDesk.Filter;
import govbus.quality.QuarantineDesk.Waiting;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The quarantine over HTTP: what waits and why, completing it (补录), discarding it by name and reason. */
@RestController
@RequestMapping("/api/v1/quarantine")
class QuarantineApi {

    private final QuarantineDesk desk;
    private final Reentry reentry;
    private final Catalog catalog;

    QuarantineApi(QuarantineDesk desk, Reentry reentry, Catalog catalog) {
        this.desk = desk;
        this.reentry = reentry;
        this.catalog = catalog;
    }

    record Completion(Map<String, String> values) {}

    record Discard(String reason) {}

    @GetMapping("/groups")
    List<QuarantineView.Group> groups(
            @RequestParam(required = false) String resource,
            @RequestParam(defaultValue = "waiting") String state,
            HttpServletRequest request) {
        return desk.groups(new Filter(resource, null, null, stateOf(state), departmentOf(request)));
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
        return desk.page(new Filter(resource, rule, item, stateOf(state), departmentOf(request)), page, size);
    }

    @PostMapping("/{id}/complete")
    Accepted complete(@PathVariable long id, @RequestBody Completion completion, HttpServletRequest request) {
        Waiting waiting = waiting(id, request);
        Resource resource = catalog.current()
                .resource(waiting.resource())
                .orElseThrow(() -> new Refusal(RefusalCode.RESOURCE_UNKNOWN, waiting.resource()));
        List<String> items = resource.itemNames();
        String[] values = new String[items.size()];
        for (int i = 0; i < values.length; i++) {
            int before = waiting.items().indexOf(items.get(i));
            values[i] = before < 0 || before >= waiting.values().length ? null : waiting.values()[before];
            if (completion.values() != null && completion.values().containsKey(items.get(i))) {
                values[i] = completion.values().get(items.get(i));
            }
        }
        String by = request.getUserPrincipal().getName();
        Row row = Row.of(Change.valueOf(waiting.change()), values, null, "补录 " + id);
        Accepted accepted = reentry.reenter(waiting.resource(), waiting.source(), items, row, id, by);
        if (accepted.accepted() == 1) {
            desk.decide(waiting, Hop.COMPLETED, by, accepted.receipt().toString());
        }
        return accepted;
    }

    @PostMapping("/{id}/discard")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void discard(@PathVariable long id, @RequestBody Discard discard, HttpServletRequest request) {
        if (discard.reason() == null
                || discard.reason().isBlank()
                || discard.reason().length() > 500) {
            throw new Refusal(RefusalCode.QUERY_INVALID, "reason: 必须说明理由 / a reason of 1 to 500 characters");
        }
        Waiting waiting = waiting(id, request);
        if (!desk.decide(waiting, Hop.DISCARDED, request.getUserPrincipal().getName(), discard.reason())) {
            throw unknown();
        }
    }

    private Waiting waiting(long id, HttpServletRequest request) {
        Waiting waiting = desk.waiting(id).orElseThrow(QuarantineApi::unknown);
        String department = departmentOf(request);
        boolean own = department != null && waiting.resource().startsWith(department + "/");
        boolean staff = request.isUserInRole("operator") || request.isUserInRole("engineer");
        if (!own && !staff) {
            throw new Refusal(RefusalCode.NOT_ALLOWED, "只有提供部门或运维人员可以处理 / for the provider or an operator");
        }
        return waiting;
    }

    private static String departmentOf(HttpServletRequest request) {
        return request.isUserInRole("department") ? request.getUserPrincipal().getName() : null;
    }

    private static String stateOf(String state) {
        return switch (state) {
            case "waiting", "completed", "discarded" -> state;
            case "all" -> null;
            default -> throw new Refusal(RefusalCode.QUERY_INVALID, "state: waiting, completed, discarded, all");
        };
    }

    private static Refusal unknown() {
        return new Refusal(RefusalCode.ENTRY_UNKNOWN, "没有该待处理记录 / no such record is waiting");
    }
}
