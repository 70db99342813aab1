package govbus.exchange.reading;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Reading records over HTTP; keys stand in the body, never in an address. */
@RestController
class ReadApi {
    private final RecordDesk desk;

    ReadApi(RecordDesk desk) {
        this.desk = desk;
    }

    /** For departments' systems: people see samples and what their desk shows them. */
    @PostMapping("/api/v1/resources/{department}/{name}/query")
    ReadAnswer query(
            @PathVariable String department,
            @PathVariable String name,
            @RequestBody ReadQuestion question,
            HttpServletRequest request) {
        if (!request.isUserInRole("department")) {
            throw new Refusal(RefusalCode.NOT_ALLOWED, "由部门系统凭授权查询 / for departments' systems, by a grant");
        }
        return desk.answer(
                department + "/" + name, question, request.getUserPrincipal().getName());
    }
}
