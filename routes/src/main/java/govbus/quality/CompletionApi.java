package govbus.quality;

import govbus.adapter.Accepted;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.quality.CompletionDesk.Correction;
import govbus.quality.CompletionDesk.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Completing quarantined records (补录) over HTTP, one or up to a thousand. */
@RestController
@RequestMapping("/api/v1/quarantine")
class CompletionApi {

    private static final int MOST = 1_000;

    private final CompletionDesk desk;
    private final QuarantineRights rights;

    CompletionApi(CompletionDesk desk, QuarantineRights rights) {
        this.desk = desk;
        this.rights = rights;
    }

    record Completion(Map<String, String> values) {}

    record Completions(List<Correction> items) {}

    @PostMapping("/{id}/complete")
    Accepted complete(@PathVariable long id, @RequestBody Completion completion, HttpServletRequest request) {
        rights.mayHandle(List.of(id), request);
        Outcome outcome = desk.complete(
                new Correction(id, completion.values()),
                request.getUserPrincipal().getName());
        return switch (outcome.outcome()) {
            case "completed" -> new Accepted(outcome.receipt(), 1, 0, 0, List.of());
            case "still-wrong" -> new Accepted(null, 0, 1, 0, outcome.problems());
            case "superseded" ->
                throw new Refusal(
                        RefusalCode.RECORD_SUPERSEDED,
                        "该主键已有更新的记录 / a newer record of this key was accepted",
                        Map.of("receipt", outcome.receipt()));
            default -> throw QuarantineRights.unknown();
        };
    }

    /** An outcome for each, in the order given; asked again, the same is said again. */
    @PostMapping("/completions")
    List<Outcome> complete(@RequestBody Completions completions, HttpServletRequest request) {
        List<Correction> items = completions.items();
        if (items == null
                || items.isEmpty()
                || items.size() > MOST
                || items.stream().anyMatch(java.util.Objects::isNull)) {
            throw new Refusal(RefusalCode.QUERY_INVALID, "items: 1..1000");
        }
        List<Long> ids = items.stream().map(Correction::id).toList();
        if (ids.stream().distinct().count() < ids.size()) {
            throw new Refusal(RefusalCode.QUERY_INVALID, "items: 每个编号一次 / each id once");
        }
        rights.mayHandle(ids, request);
        return desk.complete(items, request.getUserPrincipal().getName());
    }
}
