package govbus.catalog.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.workbook.CatalogWorkbook;
import govbus.catalog.workbook.ErrorWorkbooks;
import govbus.catalog.workbook.ImportDesk;
import govbus.catalog.workbook.ImportJob;
import govbus.catalog.workbook.ImportProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Workbooks in and out. */
@RestController
class ImportController {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int SHOWN = 1_000;

    private final ImportDesk desk;
    private final CatalogWorkbook workbooks;
    private final ErrorWorkbooks errors;

    ImportController(ImportDesk desk, CatalogWorkbook workbooks, ErrorWorkbooks errors) {
        this.desk = desk;
        this.workbooks = workbooks;
        this.errors = errors;
    }

    @PostMapping("/api/v1/imports")
    ResponseEntity<Accepted> submit(
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "catalogue.xlsx") String file,
            HttpServletRequest request)
            throws IOException {
        Caller caller = Caller.of(request);
        if (!caller.engineer() && !caller.department()) {
            throw Caller.notAllowed();
        }
        byte[] workbook = request.getInputStream().readNBytes(ImportDesk.MOST_BYTES + 1);
        if (workbook.length > ImportDesk.MOST_BYTES) {
            throw new Refusal(RefusalCode.PAYLOAD_TOO_LARGE, "工作簿不得超过 12 MiB / workbooks of at most 12 MiB");
        }
        if (workbook.length == 0) {
            throw new Refusal(RefusalCode.MALFORMED_REQUEST, "请求中没有工作簿 / no workbook in the request");
        }
        String department = caller.engineer() ? null : caller.name();
        String name = file.length() > 128 ? file.substring(0, 128) : file;
        UUID id = desk.submit(workbook, name, caller.name(), department, dryRun);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/imports/" + id))
                .body(new Accepted(id));
    }

    @GetMapping("/api/v1/imports")
    List<View> list(HttpServletRequest request) {
        Caller caller = Caller.of(request);
        return desk.list(caller.reader() ? null : caller.name()).stream()
                .map(job -> View.of(job, 0))
                .toList();
    }

    @GetMapping("/api/v1/imports/{id}")
    View get(@PathVariable UUID id, HttpServletRequest request) {
        return View.of(job(id, request), SHOWN);
    }

    /** The same workbook back, with a column of its mistakes. */
    @GetMapping("/api/v1/imports/{id}/workbook.xlsx")
    void workbook(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ImportJob job = job(id, request);
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"errors.xlsx\"");
        errors.write(job, response.getOutputStream());
    }

    @GetMapping("/api/v1/imports/template.xlsx")
    void template(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caller.of(request);
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"govbus-template.xlsx\"");
        workbooks.template(response.getOutputStream());
    }

    @GetMapping("/api/v1/catalog.xlsx")
    void export(
            @RequestParam(required = false) String provider, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Caller caller = Caller.of(request);
        response.setContentType(XLSX);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"catalogue.xlsx\"");
        workbooks.write(provider, caller::sees, response.getOutputStream());
    }

    private ImportJob job(UUID id, HttpServletRequest request) {
        Caller caller = Caller.of(request);
        return desk.find(id)
                .filter(job -> caller.reader() || job.by().equals(caller.name()))
                .orElseThrow(() -> new Refusal(RefusalCode.ENTRY_UNKNOWN, "import " + id));
    }

    /** Where to look what becomes of it. */
    record Accepted(UUID id) {}

    /**
     * An import as it is shown.
     *
     * @param problemCount all; {@code problems} has the first thousand
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            UUID id,
            String by,
            String file,
            boolean dryRun,
            String state,
            int progress,
            Instant startedAt,
            Instant updatedAt,
            ImportJob.Summary summary,
            int problemCount,
            List<ImportProblem> problems) {
        static View of(ImportJob job, int most) {
            return new View(
                    job.id(),
                    job.by(),
                    job.file(),
                    job.dryRun(),
                    Words.of(job.state()),
                    job.progress(),
                    job.startedAt(),
                    job.updatedAt(),
                    job.summary(),
                    job.problems().size(),
                    job.problems().stream().limit(most).toList());
        }
    }
}
