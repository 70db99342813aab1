package govbus.catalog.casework;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is to be done, what was done, and what can be done at all. */
@RestController
@RequestMapping("/api/v1")
class CaseworkApi {
    private final Tasks tasks;
    private final Acts acts;
    private final Procedures procedures;
    private final Parties parties;

    CaseworkApi(Tasks tasks, Acts acts, Procedures procedures, Parties parties) {
        this.tasks = tasks;
        this.acts = acts;
        this.procedures = procedures;
        this.parties = parties;
    }

    @GetMapping("/tasks")
    List<Tasks.Task> tasks(HttpServletRequest request) {
        return tasks.of(parties.of(request));
    }

    @GetMapping("/states")
    Map<String, StateTable> states(HttpServletRequest request) {
        parties.of(request);
        Map<String, StateTable> all = new LinkedHashMap<>();
        procedures.tables().forEach(table -> all.put(table.kind(), table));
        return all;
    }

    /** The history of acts, for those who see all cases. */
    @GetMapping("/acts")
    ActPage acts(
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String subject,
            @RequestParam(required = false) String by,
            @RequestParam(required = false) String q,
            CasePage.Paging paging,
            HttpServletRequest request) {
        if (!parties.of(request).reader()) {
            throw Party.notAllowed("历史由主管部门和审计查阅 / the history is for the authority and auditors");
        }
        Acts.Wanted wanted = new Acts.Wanted(empty(kind), empty(subject), empty(by), empty(q));
        return new ActPage(
                acts.count(wanted), paging.page(), paging.size(), acts.list(wanted, paging.offset(), paging.size()));
    }

    private static String empty(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** A page of the history. */
    record ActPage(long total, int page, int size, List<Act> items) {}
}
