package govbus.exchange.replay;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.exchange.deliver.ParkedRedelivery.Who;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Parked rows over HTTP: grouped by cause, one by one, discarded with a reason. */
@RestController
@RequestMapping("/api/v1/parked")
class ParkedApi {

    private static final int MOST_PAGE = 1_000_000;
    private static final int MOST_SIZE = 200;
    private static final int MOST_REASON = 500;

    private final ParkedDesk desk;
    private final ParkedRights rights;
    private final ReplayRunner runner;

    ParkedApi(ParkedDesk desk, ParkedRights rights, ReplayRunner runner) {
        this.desk = desk;
        this.rights = rights;
        this.runner = runner;
    }

    record Discard(String subscription, String cause, List<Long> ids, Instant from, Instant to, String reason) {}

    record Discarded(long discarded) {}

    @GetMapping("/groups")
    List<ParkedView.Group> groups(@RequestParam(required = false) String subscription, HttpServletRequest request) {
        if (subscription == null) {
            return desk.groups(rights.seen(request));
        }
        rights.maySee(subscription, request);
        return desk.groups(Set.of(subscription));
    }

    @GetMapping
    ParkedView.Page page(
            @RequestParam String subscription,
            @RequestParam(required = false) String cause,
            @RequestParam(defaultValue = "waiting") String state,
            @RequestParam(required = false) Instant from,
            @RequestParam(required = false) Instant to,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "20") int size,
            HttpServletRequest request) {
        rights.maySee(subscription, request);
        checkPage(page, size);
        return desk.page(new ParkedFilter(subscription, cause, null, from, to, stateOf(state)), page, size);
    }

    /** Discards what waits, for good; what waited behind it goes on by itself. */
    @PostMapping("/discards")
    Discarded discard(@RequestBody Discard discard, HttpServletRequest request) {
        if (discard.subscription() == null) {
            throw new Refusal(RefusalCode.QUERY_INVALID, "subscription: 必须给出 / is needed");
        }
        String reason = discard.reason();
        if (reason == null || reason.isBlank() || reason.length() > MOST_REASON) {
            throw new Refusal(RefusalCode.QUERY_INVALID, "reason: 必须说明理由 / a reason of 1 to 500 characters");
        }
        rights.mayHandle(discard.subscription(), request);
        ParkedFilter filter = ParkedFilter.waiting(
                discard.subscription(), discard.cause(), discard.ids(), discard.from(), discard.to());
        rights.mayName(discard.subscription(), discard.ids(), request);
        long discarded = desk.discard(filter, new Who(request.getUserPrincipal().getName(), reason));
        runner.lookNow();
        return new Discarded(discarded);
    }

    static void checkPage(int page, int size) {
        if (page < 1 || page > MOST_PAGE || size < 1 || size > MOST_SIZE) {
            throw new Refusal(RefusalCode.QUERY_INVALID, "page >= 1, size 1..200");
        }
    }

    private static String stateOf(String state) {
        return switch (state) {
            case "waiting", "delivered", "discarded" -> state;
            case "all" -> null;
            default -> throw new Refusal(RefusalCode.QUERY_INVALID, "state: waiting, delivered, discarded, all");
        };
    }
}
