package govbus.exchange.replay;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Replays over HTTP: preview, start, look, stop. */
@RestController
@RequestMapping("/api/v1/parked/replays")
class ReplayApi {

    private static final int MOST_PER_SECOND = 10_000;

    private final Replays replays;
    private final ReplayBook book;
    private final ParkedDesk desk;
    private final ParkedRights rights;
    private final ReplayRunner runner;

    ReplayApi(Replays replays, ReplayBook book, ParkedDesk desk, ParkedRights rights, ReplayRunner runner) {
        this.replays = replays;
        this.book = book;
        this.desk = desk;
        this.rights = rights;
        this.runner = runner;
    }

    record Wish(
            String subscription,
            String cause,
            List<Long> ids,
            Instant from,
            Instant to,
            Integer perSecond,
            Boolean dryRun) {}

    /** 200 with the counts of a dry run, else 202 with the replay that has started. */
    @PostMapping
    ResponseEntity<Object> start(@RequestBody Wish wish, HttpServletRequest request) {
        if (wish.subscription() == null) {
            throw new Refusal(RefusalCode.QUERY_INVALID, "subscription: 必须给出 / is needed");
        }
        Integer perSecond = wish.perSecond();
        if (perSecond != null && (perSecond < 1 || perSecond > MOST_PER_SECOND)) {
            throw new Refusal(RefusalCode.QUERY_INVALID, "perSecond: 1..10000");
        }
        ParkedFilter filter =
                ParkedFilter.waiting(wish.subscription(), wish.cause(), wish.ids(), wish.from(), wish.to());
        rights.mayHandle(wish.subscription(), request);
        rights.mayName(wish.subscription(), wish.ids(), request);
        book.mustBeInForce(wish.subscription());
        if (Boolean.TRUE.equals(wish.dryRun())) {
            return ResponseEntity.ok(desk.preview(filter));
        }
        long id = book.start(filter, perSecond, request.getUserPrincipal().getName());
        runner.lookNow();
        return ResponseEntity.accepted().body(replays.find(id).orElseThrow(ReplayApi::unknown));
    }

    /** The newest replays that the caller may see. */
    @GetMapping
    List<ReplayView> list(@RequestParam(required = false) String subscription, HttpServletRequest request) {
        if (subscription == null) {
            return request.isUserInRole("department") ? replays.newest(rights.seen(request)) : replays.newest(null);
        }
        rights.maySee(subscription, request);
        return replays.newest(java.util.Set.of(subscription));
    }

    @GetMapping("/{id}")
    ReplayView one(
            @PathVariable long id,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size,
            HttpServletRequest request) {
        ParkedApi.checkPage(page, size);
        ReplayView replay = replays.find(id).orElseThrow(ReplayApi::unknown);
        rights.maySee(replay.subscription(), request);
        return replay.with(replays.results(id, page, size));
    }

    /** What has been delivered stays delivered; the rest waits on. */
    @PostMapping("/{id}/stop")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stop(@PathVariable long id, HttpServletRequest request) {
        ReplayView replay = replays.find(id).orElseThrow(ReplayApi::unknown);
        rights.mayHandle(replay.subscription(), request);
        book.stop(id, request.getUserPrincipal().getName());
    }

    private static Refusal unknown() {
        return new Refusal(RefusalCode.ENTRY_UNKNOWN, "没有该重放任务 / no such replay");
    }
}
