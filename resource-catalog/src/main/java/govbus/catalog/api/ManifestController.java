package govbus.catalog.api;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.lifecycle.DepartmentEntries;
import govbus.catalog.manifest.ManifestReader;
import govbus.catalog.manifest.Problem;
import govbus.catalog.manifest.Reading;
import govbus.catalog.registry.FolderWatch;
import govbus.catalog.registry.HistoryEntry;
import govbus.catalog.registry.Outcome;
import govbus.catalog.registry.Registry;
import govbus.catalog.registry.Request;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Manifests as a whole: plan, apply, history. */
@RestController
@RequestMapping("/api/v1/manifests")
class ManifestController {
    private final ManifestReader reader;
    private final Registry registry;
    private final ManifestRights rights;
    private final FolderWatch folder;
    private final DepartmentEntries departmentEntries;
    private final AuthorityActs authority;

    ManifestController(
            ManifestReader reader,
            Registry registry,
            ManifestRights rights,
            FolderWatch folder,
            DepartmentEntries departmentEntries,
            AuthorityActs authority) {
        this.authority = authority;
        this.reader = reader;
        this.registry = registry;
        this.rights = rights;
        this.folder = folder;
        this.departmentEntries = departmentEntries;
    }

    @PutMapping
    Applied put(
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(required = false) String reason,
            HttpServletRequest request)
            throws IOException {
        Caller caller = Caller.of(request);
        if (!caller.engineer() && !caller.department()) {
            throw Caller.notAllowed();
        }
        Reading reading = reader.read("request", text(request));
        if (reading.manifests().isEmpty() && reading.problems().isEmpty()) {
            throw new Refusal(RefusalCode.MALFORMED_REQUEST, "请求中没有清单 / no manifest in the request");
        }
        rights.requireWrite(caller, reading.manifests());
        if (!caller.engineer()) {
            departmentEntries.settle(reading.manifests());
        }
        Integer ifVersion = EntityTag.version(request.getHeader(HttpHeaders.IF_MATCH));
        Outcome outcome = registry.apply(new Request(
                reading.manifests(), reading.problems(), Set.of(), caller.name(), dryRun, ifVersion, reason));
        if (!outcome.problems().isEmpty()) {
            throw invalid(RefusalCode.MANIFEST_INVALID, outcome.problems());
        }
        authority.record(caller, outcome, reason);
        return new Applied(outcome.revision(), outcome.dryRun(), outcome.changes(), outcome.warnings());
    }

    static Refusal invalid(RefusalCode code, List<Problem> problems) {
        return new Refusal(
                code,
                "共 " + problems.size() + " 处错误, 未作任何更改 / " + problems.size() + " mistakes, nothing was changed",
                Map.of("errors", problems));
    }

    /** The body as UTF-8, read no further than the limit. */
    private static String text(HttpServletRequest request) throws IOException {
        String type = request.getContentType();
        if (type != null && type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            throw new Refusal(RefusalCode.MEDIA_TYPE_UNKNOWN, "Content-Type: application/yaml or application/json");
        }
        byte[] body = request.getInputStream().readNBytes(ManifestReader.MOST_CHARACTERS + 1);
        if (body.length > ManifestReader.MOST_CHARACTERS) {
            throw new Refusal(RefusalCode.PAYLOAD_TOO_LARGE, "清单不得超过 8 MiB / manifests of at most 8 MiB");
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            throw new Refusal(RefusalCode.MALFORMED_REQUEST, "清单必须为 UTF-8 / manifests are UTF-8");
        }
    }

    @GetMapping("/history")
    List<HistoryEntry> history(
            @RequestParam(required = false) String kind,
            @RequestParam(required = false) String name,
            HttpServletRequest request) {
        Caller.of(request).requireReader();
        return registry.history(kind, name);
    }

    @GetMapping("/problems")
    List<Problem> problems(HttpServletRequest request) {
        Caller.of(request).requireReader();
        return folder.problems();
    }

    /** What was applied, or would be. */
    record Applied(long revision, boolean dryRun, List<Outcome.Change> changes, List<Problem> warnings) {}
}
