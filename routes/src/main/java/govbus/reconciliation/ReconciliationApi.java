package govbus.reconciliation;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.reconciliation.Views.Detail;
import govbus.reconciliation.Views.HealRequest;
import govbus.reconciliation.Views.Healed;
import govbus.reconciliation.Views.Page;
import govbus.reconciliation.Views.RefusedView;
import govbus.reconciliation.Views.SubjectView;
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

/** Reconciliation: what is verified, what differs, and mending it. A source's name has two parts, a subscription's one. */
@RestController
@RequestMapping("/api/v1/reconciliations")
class ReconciliationApi {

    private final ReconciliationDesk desk;
    private final MendingDesk mending;

    ReconciliationApi(ReconciliationDesk desk, MendingDesk mending) {
        this.desk = desk;
        this.mending = mending;
    }

    @GetMapping
    List<SubjectView> list(HttpServletRequest request) {
        return desk.all(departmentOf(request));
    }

    @GetMapping({"/{name}", "/{department}/{name}"})
    Detail one(
            @PathVariable(required = false) String department, @PathVariable String name, HttpServletRequest request) {
        return desk.detail(desk.find(subject(department, name), departmentOf(request)));
    }

    @PostMapping({"/{name}", "/{department}/{name}"})
    @ResponseStatus(HttpStatus.ACCEPTED)
    SubjectView start(
            @PathVariable(required = false) String department, @PathVariable String name, HttpServletRequest request) {
        Subject subject = desk.find(subject(department, name), departmentOf(request));
        onlyOperators(request);
        return desk.request(subject);
    }

    @GetMapping({"/{name}/differences", "/{department}/{name}/differences"})
    Page differences(
            @PathVariable(required = false) String department,
            @PathVariable String name,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int size,
            HttpServletRequest request) {
        if (page < 1 || size < 1 || size > 200) {
            throw new Refusal(RefusalCode.QUERY_INVALID, "page >= 1, size 1..200");
        }
        return desk.differences(desk.find(subject(department, name), departmentOf(request)), page, size);
    }

    @PostMapping({"/{name}/heal", "/{department}/{name}/heal"})
    Healed heal(
            @PathVariable(required = false) String department,
            @PathVariable String name,
            @RequestBody HealRequest wanted,
            HttpServletRequest request) {
        Subject subject = desk.find(subject(department, name), departmentOf(request));
        onlyOperators(request);
        if (wanted.reason() == null
                || wanted.reason().isBlank()
                || wanted.reason().length() > 500) {
            throw new Refusal(RefusalCode.QUERY_INVALID, "reason: 必须说明理由 / a reason of 1 to 500 characters");
        }
        try {
            Mended mended =
                    mending.mend(subject, wanted, request.getUserPrincipal().getName());
            return new Healed(
                    mended.healed().size(),
                    mended.refused().stream()
                            .map(one -> new RefusedView(Shown.key(subject.resource(), one.key()), one.reason()))
                            .toList());
        } catch (IllegalStateException away) {
            throw new Refusal(RefusalCode.UNAVAILABLE, away.getMessage());
        }
    }

    private static String subject(String department, String name) {
        return department == null ? name : department + "/" + name;
    }

    private static String departmentOf(HttpServletRequest request) {
        return request.isUserInRole("department") ? request.getUserPrincipal().getName() : null;
    }

    private static void onlyOperators(HttpServletRequest request) {
        if (!request.isUserInRole("operator") && !request.isUserInRole("engineer")) {
            throw new Refusal(RefusalCode.NOT_ALLOWED, "只有运维人员可以操作 / for operators and engineers");
        }
    }
}
