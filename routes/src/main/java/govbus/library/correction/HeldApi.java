package govbus.library.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import govbus.catalog.Catalog;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.Resource;
import govbus.library.HeldChanges;
import govbus.library.reading.Problems;
import govbus.library.reading.Sights;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Mass changes that wait for a person, over HTTP. */
@RestController
@RequestMapping("/api/v1/libraries/{name}/held")
class HeldApi {

    private final Catalog catalog;
    private final Sights sights;
    private final HeldChanges held;

    HeldApi(Catalog catalog, Sights sights, HeldChanges held) {
        this.catalog = catalog;
        this.sights = sights;
        this.held = held;
    }

    /**
     * A mass change as it is shown.
     *
     * @param counted records that would be taken back or altered, of so many
     * @param percent the share that is allowed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            long id,
            String source,
            String sourceTitle,
            String kind,
            String state,
            long counted,
            long records,
            int percent,
            Instant since,
            long leftOut,
            String decidedBy,
            Instant decidedAt,
            String note) {}

    /** Why. */
    record Order(String note) {}

    @GetMapping
    List<View> list(@PathVariable String name, HttpServletRequest request) {
        Staff.mayLook(request);
        sights.library(name);
        return held.list(name).stream().map(this::view).toList();
    }

    @PostMapping("/{id}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(
            @PathVariable String name, @PathVariable long id, @RequestBody Order order, HttpServletRequest request) {
        String person = Staff.mayDecide(request);
        check(name, id, order);
        done(held.release(id, person, order.note()));
    }

    @PostMapping("/{id}/refuse")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void refuse(
            @PathVariable String name, @PathVariable long id, @RequestBody Order order, HttpServletRequest request) {
        String person = Staff.mayDecide(request);
        check(name, id, order);
        done(held.refuse(id, person, order.note()));
    }

    private void check(String name, long id, Order order) {
        sights.library(name);
        if (held.list(name).stream().noneMatch(one -> one.id() == id)) {
            throw new Refusal(RefusalCode.ENTRY_UNKNOWN, "没有该批量变更 / no such mass change");
        }
        Problems problems = new Problems();
        Note.check(problems, order.note());
        problems.refuse(RefusalCode.QUERY_INVALID, "不能这样处理 / this cannot be done");
    }

    private static void done(boolean open) {
        if (!open) {
            throw new Refusal(RefusalCode.QUERY_INVALID, "已由他人处理 / somebody has decided already");
        }
    }

    private View view(HeldChanges.Held one) {
        return new View(
                one.id(),
                one.resource(),
                catalog.current().resource(one.resource()).map(Resource::title).orElse(one.resource()),
                one.kind(),
                one.state(),
                one.counted(),
                one.records(),
                one.percent(),
                one.since(),
                one.leftOut(),
                one.decidedBy(),
                one.decidedAt(),
                one.note());
    }
}
