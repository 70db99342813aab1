package govbus.library.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import govbus.catalog.Library;
import govbus.catalog.RefusalCode;
import govbus.library.reading.Problems;
import govbus.library.reading.Sights;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Leafing through a registry by the GovStack Data API: in the order of the key, filtered by equal values. */
@RestController
@RequestMapping("/api/govstack/registries/v1/data")
class RegistryList {

    static final int MOST = 100;

    private static final int MOST_PASSED = 10_000;
    private static final String FIELD = "query.";

    private final Sights sights;
    private final ReadDesk reading;

    RegistryList(Sights sights, ReadDesk reading) {
        this.sights = sights;
        this.reading = reading;
    }

    /** A page of a registry; {@code next} and {@code previous} only where there are such. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Listed(long count, URI next, URI previous, List<Map<String, Object>> results) {}

    @GetMapping("/{registry}/{version:1(?:\\.\\d{1,4}){0,2}}")
    Listed list(
            @PathVariable String registry,
            @PathVariable String version,
            @RequestParam Map<String, String> all,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(defaultValue = "10") int pageSize,
            HttpServletRequest request) {
        Library library = sights.library(registry);
        check(all, page, pageSize);
        Found found = reading.search(library, facts(all), page - 1, pageSize, Caller.of(request, library, sights));
        boolean more = (long) page * pageSize < found.total();
        return new Listed(
                found.total(), more ? page(page + 1) : null, page > 1 ? page(page - 1) : null, found.records());
    }

    private static void check(Map<String, String> all, int page, int pageSize) {
        Problems problems = new Problems();
        if (page < 1 || pageSize < 1 || pageSize > MOST || (long) page * pageSize > MOST_PASSED) {
            problems.add("page, pageSize", "range", "page >= 1, pageSize 1..100, page * pageSize <= 10000");
        }
        if (!List.of("", "ascending").contains(all.getOrDefault("ordering", ""))) {
            problems.add("ordering", "not-supported", "ascending (by id)");
        }
        if (all.containsKey("search") != all.containsKey("filter")) {
            problems.add("search, filter", "together", "filter names the field in which search is looked for");
        }
        problems.refuse(RefusalCode.QUERY_INVALID, "查询参数有误 / the question has mistakes");
    }

    private static Map<String, String> facts(Map<String, String> all) {
        Map<String, String> facts = new LinkedHashMap<>();
        if (all.containsKey("filter")) {
            facts.put(all.get("filter"), all.get("search"));
        }
        all.forEach((name, value) -> {
            if (name.startsWith(FIELD)) {
                facts.put(name.substring(FIELD.length()), value);
            }
        });
        return facts;
    }

    private static URI page(int page) {
        return ServletUriComponentsBuilder.fromCurrentRequest()
                .replaceQueryParam("page", page)
                .build()
                .encode()
                .toUri();
    }
}
