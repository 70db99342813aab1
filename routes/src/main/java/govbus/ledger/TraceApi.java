package govbus.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where a record is, hop by hop, and who read it; where all records of a receipt are. */
@RestController
@RequestMapping("/api/v1/ledger")
class TraceApi {

    private final TraceStore store;
    private final KeyHash hash;
    private final LedgerReaders readers;
    private final RequestNumbers requests;

    TraceApi(TraceStore store, KeyHash hash, LedgerReaders readers, RequestNumbers requests) {
        this.requests = requests;
        this.store = store;
        this.hash = hash;
        this.readers = readers;
    }

    /** @param resource of all hops; a receipt's own resource when the trace is a receipt's */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Trace(String resource, UUID receipt, List<HopView> hops) {}

    /** What to look for, outside the address: addresses end in logs and histories, and keys are personal numbers. */
    record Question(String resource, String key, String receipt) {

        @Override
        public String toString() {
            return resource + " " + receipt;
        }
    }

    @GetMapping("/trace")
    Trace traceByAddress(
            @RequestParam(required = false) String resource,
            @RequestParam(required = false) String key,
            @RequestParam(required = false) String receipt,
            HttpServletRequest request) {
        return traceByBody(new Question(resource, key, receipt), request);
    }

    @PostMapping("/trace")
    Trace traceByBody(@RequestBody Question question, HttpServletRequest request) {
        if (question.receipt() != null) {
            return byReceipt(question.receipt(), request);
        }
        if (question.resource() == null || question.key() == null) {
            throw new Refusal(
                    RefusalCode.QUERY_INVALID, "resource 与 key,或 receipt / resource and key, or a receipt are needed");
        }
        readers.mayRead(question.resource(), request);
        String key = question.key().replace('|', '\u001F');
        return new Trace(
                question.resource(),
                null,
                requests.beside(Stations.of(store.byKey(question.resource(), hash.of(question.resource(), key)))));
    }

    private Trace byReceipt(String text, HttpServletRequest request) {
        UUID receipt = uuid(text);
        List<Line> lines = store.byReceipt(receipt);
        if (lines.isEmpty() || !mayRead(lines, request)) {
            throw unknown();
        }
        return new Trace(lines.get(0).entry().resource(), receipt, requests.beside(Stations.of(lines)));
    }

    /** The client who handed the rows in may follow them as well as the department whose resource it is. */
    private boolean mayRead(List<Line> lines, HttpServletRequest request) {
        String caller = request.getUserPrincipal().getName();
        return lines.stream().anyMatch(line -> readers.mayReadOf(line.entry().resource(), request))
                || lines.stream()
                        .filter(line -> line.entry().hop() == Hop.ACCEPTED)
                        .anyMatch(line -> caller.equals(line.entry().use().actor()));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOne) {
            throw unknown();
        }
    }

    private static Refusal unknown() {
        return new Refusal(RefusalCode.RECEIPT_UNKNOWN, "没有该回执 / no such receipt");
    }
}
