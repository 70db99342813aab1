package govbus.catalog.export;

import govbus.catalog.Catalog;
import govbus.catalog.search.CatalogSearch;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The read-only part of the CKAN Action API 3: what a CKAN harvester and common clients call. */
@RestController
@RequestMapping("/api/3/action/{action}")
class CkanApi {
    private final Catalog catalog;
    private final CatalogSearch search;
    private final ChangeTimes times;

    CkanApi(Catalog catalog, CatalogSearch search, ChangeTimes times) {
        this.catalog = catalog;
        this.search = search;
        this.times = times;
    }

    @GetMapping
    Map<String, Object> get(
            @PathVariable String action, @RequestParam Map<String, String> asked, HttpServletRequest request) {
        return answer(action, asked, request);
    }

    /** Clients post the same as JSON; it changes nothing either. */
    @PostMapping
    Map<String, Object> post(
            @PathVariable String action,
            @RequestBody(required = false) Map<String, Object> asked,
            HttpServletRequest request) {
        Map<String, String> texts = new LinkedHashMap<>();
        if (asked != null) {
            asked.forEach((key, value) -> texts.put(key, String.valueOf(value)));
        }
        return answer(action, texts, request);
    }

    private Map<String, Object> answer(String action, Map<String, String> asked, HttpServletRequest request) {
        Visitor.of(request);
        String base = Address.base(request);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("help", base + "/api/3/action/help_show?name=" + action);
        answer.put("success", true);
        answer.put("result", new CkanActions(catalog.current(), search, times.all(), base).answer(action, asked));
        return answer;
    }

    @ExceptionHandler(CkanError.class)
    ResponseEntity<Map<String, Object>> refused(CkanError error, HttpServletRequest request) {
        return ResponseEntity.status(error.status())
                .body(Map.of(
                        "help",
                        Address.base(request) + request.getRequestURI(),
                        "success",
                        false,
                        "error",
                        Map.of("__type", error.type(), "message", error.getMessage())));
    }
}
