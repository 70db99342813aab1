package govbus.catalog.api;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.manifest.EntryKey;
import govbus.catalog.manifest.Kind;
import govbus.catalog.registry.Entry;
import govbus.catalog.registry.EntryQuestion;
import govbus.catalog.registry.Outcome;
import govbus.catalog.registry.Registry;
import govbus.catalog.registry.Request;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** Manifests as they stand: read, and remove one. */
@RestController
@RequestMapping("/api/v1/manifests")
class EntryController {
    private static final MediaType YAML = MediaType.parseMediaType("application/yaml;charset=UTF-8");

    private final Registry registry;
    private final ManifestRights rights;
    private final AuthorityActs authority;

    EntryController(Registry registry, ManifestRights rights, AuthorityActs authority) {
        this.authority = authority;
        this.registry = registry;
        this.rights = rights;
    }

    /** At most 5,000 at once; {@code Link} leads to the next. */
    @GetMapping
    ResponseEntity<Object> list(
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String name,
            @RequestParam(required = false) String after,
            @RequestParam(defaultValue = "5000") int limit,
            HttpServletRequest request) {
        Caller caller = Caller.of(request);
        int most = Math.min(Math.max(limit, 1), EntryQuestion.MOST);
        List<Entry> entries = List.of();
        if (caller.reader() || caller.department()) {
            String department = caller.reader() ? null : caller.name();
            entries = registry.entries(new EntryQuestion(kind, name, department, after(after), most));
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (entries.size() == most) {
            answer.header(HttpHeaders.LINK, next(request, entries.get(most - 1).key()));
        }
        return wantsYaml(request)
                ? answer.contentType(YAML).body(Documents.yaml(entries))
                : answer.contentType(MediaType.APPLICATION_JSON)
                        .body(entries.stream().map(Entry::document).toList());
    }

    private static EntryKey after(String after) {
        if (after == null || after.isBlank()) {
            return null;
        }
        int slash = after.indexOf('/');
        return Kind.of(slash < 0 ? after : after.substring(0, slash))
                .map(kind -> new EntryKey(kind, slash < 0 ? "" : after.substring(slash + 1)))
                .orElseThrow(() -> new Refusal(RefusalCode.MALFORMED_REQUEST, "after: <Kind>/<name>"));
    }

    private static String next(HttpServletRequest request, EntryKey last) {
        String address = UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(request.getQueryString())
                .replaceQueryParam("after", last.kind().word() + "/" + last.name())
                .encode()
                .build()
                .toUriString();
        return "<" + address + ">; rel=\"next\"";
    }

    private static boolean wantsYaml(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("yaml");
    }

    @GetMapping("/{kind}/{*name}")
    ResponseEntity<Object> get(@PathVariable String kind, @PathVariable String name, HttpServletRequest request) {
        Entry entry = entry(kind, name, request);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().eTag(EntityTag.of(entry.version()));
        return wantsYaml(request)
                ? answer.contentType(YAML).body(Documents.yaml(List.of(entry)))
                : answer.contentType(MediaType.APPLICATION_JSON).body(entry.document());
    }

    private Entry entry(String kind, String name, HttpServletRequest request) {
        Caller caller = Caller.of(request);
        return registry.entry(key(kind, name))
                .filter(entry -> readable(caller, entry))
                .orElseThrow(() -> unknown(kind, name));
    }

    @DeleteMapping("/{kind}/{*name}")
    ManifestController.Applied delete(
            @PathVariable String kind,
            @PathVariable String name,
            @RequestParam(required = false) String reason,
            HttpServletRequest request) {
        Caller caller = Caller.of(request);
        EntryKey key = key(kind, name);
        rights.requireRemove(caller, key);
        if (registry.entry(key).isEmpty()) {
            throw unknown(kind, name);
        }
        Integer ifVersion = EntityTag.version(request.getHeader(HttpHeaders.IF_MATCH));
        Outcome outcome =
                registry.apply(new Request(List.of(), List.of(), Set.of(key), caller.name(), false, ifVersion, reason));
        if (!outcome.problems().isEmpty()) {
            throw ManifestController.invalid(RefusalCode.ENTRY_IN_USE, outcome.problems());
        }
        authority.record(caller, outcome, reason);
        return new ManifestController.Applied(outcome.revision(), false, outcome.changes(), outcome.warnings());
    }

    /** A department reads what is its own and what is granted of it or to it. */
    private static boolean readable(Caller caller, Entry entry) {
        JsonNode spec = entry.document().path("spec");
        String own = caller.name() + "/";
        return caller.reader()
                || caller.department()
                        && (entry.key().name().startsWith(own)
                                || spec.path("resource").asString("").startsWith(own)
                                || spec.path("subscriber").asString("").equals(caller.name()));
    }

    private static EntryKey key(String kind, String name) {
        return new EntryKey(Kind.of(kind).orElseThrow(() -> unknown(kind, name)), name.substring(1));
    }

    private static Refusal unknown(String kind, String name) {
        return new Refusal(RefusalCode.ENTRY_UNKNOWN, kind + name);
    }
}
