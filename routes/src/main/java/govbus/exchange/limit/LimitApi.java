package govbus.exchange.limit;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is used of what there is, and when it will be used up. */
@RestController
class LimitApi {

    private final LimitWatch watch;

    LimitApi(LimitWatch watch) {
        this.watch = watch;
    }

    @GetMapping("/api/v1/limits")
    List<Limit> limits(HttpServletRequest request) {
        if (request.isUserInRole("department")) {
            throw new Refusal(RefusalCode.NOT_ALLOWED, "只向平台人员提供 / for the platform's staff only");
        }
        return watch.limits();
    }
}
