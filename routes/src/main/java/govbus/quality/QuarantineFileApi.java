package govbus.quality;

import govbus.adapter.RowProblem;
import govbus.catalog.Catalog;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.Resource;
import govbus.quality.CompletionDesk.Correction;
import govbus.quality.CompletionDesk.Outcome;
import govbus.quality.QuarantineDesk.Filter;
import govbus.quality.ReturnedFile.Line;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A group of quarantined records as a file, and the corrected file back (补录文件回传). */
@RestController
@RequestMapping("/api/v1/quarantine/file")
class QuarantineFileApi {

    private static final int MOST_BYTES = 10 << 20;
    private static final int PIECE = 500;

    private final QuarantineFile files;
    private final QuarantineRights rights;
    private final CompletionDesk desk;
    private final Catalog catalog;
    private final QuarantineDesk entries;

    QuarantineFileApi(
            QuarantineFile files,
            QuarantineRights rights,
            CompletionDesk desk,
            Catalog catalog,
            QuarantineDesk entries) {
        this.files = files;
        this.rights = rights;
        this.desk = desk;
        this.catalog = catalog;
        this.entries = entries;
    }

    /** What became of one line; outcomes as of a completion. */
    record LineResult(long line, Long id, String outcome, UUID receipt, List<RowProblem> problems) {}

    /** The provider's own people get sensitive values as they are, the platform's staff masked. */
    @GetMapping
    void file(
            @RequestParam String resource,
            @RequestParam(required = false) String rule,
            @RequestParam(required = false) String item,
            @RequestParam(defaultValue = "csv") String format,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!format.equals("csv")) {
            throw new Refusal(RefusalCode.QUERY_INVALID, "format: csv");
        }
        rights.mayHandle(resource, request);
        Resource known = catalog.current()
                .resource(resource)
                .orElseThrow(() -> new Refusal(RefusalCode.RESOURCE_UNKNOWN, resource));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + resource.replace('/', '-') + "-quarantine.csv\"");
        response.setHeader("Cache-Control", "no-store");
        Writer out = new java.io.OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        files.write(known, new Filter(resource, rule, item, "waiting", null), rights.isOwn(resource, request), out);
        out.flush();
    }

    /** Completes line by line; an empty cell is no value, a masked cell as it was given out stays as it was. */
    @PostMapping
    List<LineResult> back(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new Refusal(RefusalCode.PAYLOAD_TOO_LARGE, "不超过 10 MiB / at most 10 MiB");
        }
        ReturnedFile file = ReturnedFile.read(body);
        List<Long> ids =
                file.lines().stream().map(Line::id).filter(Objects::nonNull).toList();
        if (ids.stream().distinct().count() < ids.size()) {
            throw new Refusal(RefusalCode.RECORDS_INVALID, "_id: 每个编号一次 / each number once");
        }
        rights.mayHandle(ids, request);
        checkColumns(file, ids);
        String by = request.getUserPrincipal().getName();
        List<LineResult> results = new ArrayList<>();
        for (int from = 0; from < file.lines().size(); from += PIECE) {
            complete(
                    file.lines()
                            .subList(from, Math.min(from + PIECE, file.lines().size())),
                    by,
                    results);
        }
        return results;
    }

    private void checkColumns(ReturnedFile file, List<Long> ids) {
        for (String resource : entries.resourcesOf(ids)) {
            List<String> known = catalog.current()
                    .resource(resource)
                    .map(Resource::itemNames)
                    .orElse(List.of());
            file.items().stream()
                    .filter(item -> !known.contains(item))
                    .findFirst()
                    .ifPresent(item -> {
                        throw new Refusal(
                                RefusalCode.RECORDS_INVALID,
                                "列 " + item + " 不是 " + resource + " 的信息项 / not an item of it");
                    });
        }
    }

    private void complete(List<Line> lines, String by, List<LineResult> results) {
        List<Correction> corrections =
                lines.stream().map(Line::correction).filter(Objects::nonNull).toList();
        var outcomes = desk.complete(corrections, by).iterator();
        for (Line line : lines) {
            Outcome outcome = line.id() == null ? new Outcome(0, "unknown", null, List.of()) : outcomes.next();
            results.add(
                    new LineResult(line.line(), line.id(), outcome.outcome(), outcome.receipt(), outcome.problems()));
        }
    }
}
