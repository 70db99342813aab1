package govbus.window;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The one-window desk over HTTP. */
@RestController
@RequestMapping("/api/v1/window")
class WindowApi {

    private static final int MOST = 200;

    private final CertificateDesk desk;

    WindowApi(CertificateDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/certificates")
    CertificateAnswer certificates(@RequestBody CertificateRequest request, HttpServletRequest http) {
        check(request);
        return desk.fetch(request, http.getUserPrincipal().getName());
    }

    /** All that is missing at once. */
    private static void check(CertificateRequest request) {
        List<Map<String, String>> errors = new ArrayList<>();
        need(errors, "/holder", request.holder());
        need(errors, "/type", request.type());
        need(errors, "/matter", request.matter());
        need(errors, "/case", request.caseNumber());
        if (!errors.isEmpty()) {
            throw new Refusal(
                    RefusalCode.QUERY_INVALID,
                    "用证须有持证人、证照类型、事项和办件编号 / holder, type, matter and case are needed",
                    Map.of("errors", errors));
        }
    }

    private static void need(List<Map<String, String>> errors, String pointer, String value) {
        if (value == null || value.isBlank()) {
            errors.add(Map.of("pointer", pointer, "code", "required", "expected", "必填 / a value"));
        } else if (value.length() > MOST) {
            errors.add(Map.of("pointer", pointer, "code", "too-long", "expected", "at most " + MOST + " characters"));
        }
    }
}
