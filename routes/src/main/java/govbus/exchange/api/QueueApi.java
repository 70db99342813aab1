package govbus.exchange.api;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.exchange.deliver.Queues;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The subscriptions' queues as the broker has them now. */
@RestController
class QueueApi {

    private final Queues queues;

    QueueApi(Queues queues) {
        this.queues = queues;
    }

    /** Names of the queues; a subscription that is not in force has none. */
    @GetMapping("/api/v1/queues")
    List<String> queues(HttpServletRequest request) {
        if (request.isUserInRole("department")) {
            throw new Refusal(RefusalCode.NOT_ALLOWED, "只向平台人员提供 / for the platform's staff only");
        }
        return queues.names();
    }
}
