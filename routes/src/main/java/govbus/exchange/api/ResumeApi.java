package govbus.exchange.api;

import govbus.catalog.Catalog;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.exchange.log.SourceStops;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets a source go on that was stopped for too many bad records. */
@RestController
class ResumeApi {

    private static final int MOST_REASON = 500;

    private final SourceStops stops;
    private final Catalog catalog;

    ResumeApi(SourceStops stops, Catalog catalog) {
        this.stops = stops;
        this.catalog = catalog;
    }

    record Resume(String reason) {}

    @PostMapping("/api/v1/exchanges/{department}/{name}/resume")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resume(
            @PathVariable String department,
            @PathVariable String name,
            @RequestBody Resume resume,
            HttpServletRequest request) {
        if (!request.isUserInRole("operator") && !request.isUserInRole("engineer")) {
            throw new Refusal(RefusalCode.NOT_ALLOWED, "只有运维人员可以恢复 / for operators and engineers");
        }
        String reason = resume.reason();
        if (reason == null || reason.isBlank() || reason.length() > MOST_REASON) {
            throw new Refusal(RefusalCode.QUERY_INVALID, "reason: 必须说明理由 / a reason of 1 to 500 characters");
        }
        String source = department + "/" + name;
        boolean known = catalog.current().sources().containsKey(source);
        if (!known || !stops.resume(source, request.getUserPrincipal().getName(), reason)) {
            throw new Refusal(RefusalCode.ENTRY_UNKNOWN, "该汇聚没有停止 / no source of that name is stopped");
        }
    }
}
