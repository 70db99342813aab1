package govbus.library.publish;

import govbus.catalog.Catalog;
import govbus.catalog.Library;
import govbus.catalog.LibraryResources;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.Resource;
import govbus.quality.Discretion;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Life events over HTTP, the newest first, for the platform's staff: keys masked. Subscribers are sent theirs. */
@RestController
class EventApi {

    private static final int MOST = 200;
    private static final int MONTH = 30;

    private final Catalog catalog;
    private final EventStore events;

    EventApi(Catalog catalog, EventStore events) {
        this.catalog = catalog;
        this.events = events;
    }

    /** @param kinds the events that the library declares, with how many there were in thirty days */
    record Events(List<Kind> kinds, List<View> items) {}

    record Kind(String name, String title, long count) {}

    record View(long id, String event, String title, String key, Instant at, Instant toldAt) {}

    @GetMapping("/api/v1/libraries/{name}/events")
    Events events(
            @PathVariable String name,
            @RequestParam(required = false) String event,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "50") int size,
            HttpServletRequest request) {
        Library library = catalog.current().libraries().get(name);
        if (library == null) {
            throw new Refusal(RefusalCode.ENTRY_UNKNOWN, "没有该基础库 / no such library: " + name);
        }
        if (request.isUserInRole("department")) {
            throw new Refusal(RefusalCode.NOT_ALLOWED, "请订阅 / subscribe to " + LibraryResources.EVENTS + name);
        }
        if (page < 1 || size < 1 || size > MOST || (long) page * size > 10_000) {
            throw new Refusal(RefusalCode.QUERY_INVALID, "page >= 1, size 1..200, page * size <= 10000");
        }
        Resource resource =
                catalog.current().resource(LibraryResources.EVENTS + name).orElseThrow();
        Map<String, Long> counts = events.counts(name, MONTH);
        return new Events(
                library.events().stream()
                        .map(one -> new Kind(one.name(), one.title(), counts.getOrDefault(one.name(), 0L)))
                        .toList(),
                events.newest(name, event, page, size).stream()
                        .map(told -> view(told, library, resource))
                        .toList());
    }

    private static View view(EventStore.Told told, Library library, Resource resource) {
        LifeEvents.Happening event = told.event();
        String title = library.events().stream()
                .filter(one -> one.name().equals(event.event()))
                .map(Library.LifeEvent::title)
                .findFirst()
                .orElse(event.event());
        return new View(
                told.id(),
                event.event(),
                title,
                Discretion.shown(resource, LibraryResources.KEY, event.key()),
                event.at(),
                told.toldAt());
    }
}
