package govbus.exchange.api;

import govbus.catalog.Catalog;
import govbus.catalog.Item;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.Resource;
import govbus.exchange.Batch;
import govbus.exchange.Keys;
import govbus.exchange.Lane;
import govbus.exchange.log.LogReader;
import govbus.ledger.Entry;
import govbus.ledger.KeyHash;
import govbus.ledger.Ledger;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a line of the ledger was about, while the log still has it: for the department whose data it is, and for auditors
 * without the sensitive values. Each look stands in the ledger itself.
 */
@RestController
@RequestMapping("/api/v1/ledger/payload")
class PayloadApi {

    private static final int MOST = 200;
    private static final String HIDDEN = "***";

    private final LogReader log;
    private final Catalog catalog;
    private final KeyHash hash;
    private final Ledger ledger;

    PayloadApi(LogReader log, Catalog catalog, KeyHash hash, Ledger ledger) {
        this.log = log;
        this.catalog = catalog;
        this.hash = hash;
        this.ledger = ledger;
    }

    /**
     * Which batch, and for what.
     *
     * @param key of one record; {@code null} for the batch's first ones
     * @param purpose why it is looked at; needed
     */
    record Question(String resource, Integer partition, Long sequence, String key, String purpose) {

        @Override
        public String toString() {
            return resource + "#" + partition + " " + sequence;
        }
    }

    record RecordView(String change, Instant changedAt, Map<String, String> values) {}

    record Payload(
            String resource,
            int partition,
            long sequence,
            UUID receipt,
            int version,
            int total,
            List<RecordView> records) {}

    @GetMapping
    @Transactional
    public Payload byAddress(@ModelAttribute Question question, HttpServletRequest request) {
        return payload(question, request);
    }

    @PostMapping
    @Transactional
    public Payload byBody(@RequestBody Question question, HttpServletRequest request) {
        return payload(question, request);
    }

    private Payload payload(Question question, HttpServletRequest request) {
        if (question.resource() == null
                || question.partition() == null
                || question.sequence() == null
                || question.purpose() == null
                || question.purpose().isBlank()) {
            throw new Refusal(
                    RefusalCode.QUERY_INVALID, "resource, partition, sequence, purpose: 均须给出 / all are needed");
        }
        boolean owner = mayLook(question.resource(), request);
        Batch batch = log.find(new Lane(question.resource(), question.partition()), question.sequence())
                .orElseThrow(() ->
                        new Refusal(RefusalCode.ENTRY_UNKNOWN, "日志中已无此批次 / the log has no such batch, or no more"));
        List<Integer> wanted = wanted(batch, question.key());
        List<RecordView> records =
                wanted.stream().map(at -> view(batch, at, owner)).toList();
        long[] keys = wanted.stream()
                .mapToLong(at -> hash.of(question.resource(), batch.keys().get(at)))
                .toArray();
        Entry.Use use = new Entry.Use(request.getUserPrincipal().getName(), question.purpose(), null, null);
        ledger.write(List.of(Entry.read(question.resource(), null, batch.receipt(), records.size(), keys, use)));
        return new Payload(
                question.resource(),
                question.partition(),
                question.sequence(),
                batch.receipt(),
                batch.version(),
                batch.rows().size(),
                records);
    }

    /** Whether the caller is the department whose data it is; refuses everybody else but auditors. */
    private boolean mayLook(String resource, HttpServletRequest request) {
        boolean owner = request.isUserInRole("department")
                && catalog.current()
                        .resource(resource)
                        .map(Resource::department)
                        .filter(request.getUserPrincipal().getName()::equals)
                        .isPresent();
        if (!owner && (request.isUserInRole("department") || !request.isUserInRole("auditor"))) {
            throw new Refusal(
                    RefusalCode.NOT_ALLOWED, "仅提供部门与审计人员可以查看 / for the providing department and auditors only");
        }
        return owner;
    }

    private static List<Integer> wanted(Batch batch, String key) {
        String wanted = key == null ? null : Keys.fromPerson(key, 2);
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < batch.keys().size() && places.size() < MOST; i++) {
            if (key == null
                    || batch.keys().get(i).equals(key)
                    || batch.keys().get(i).equals(wanted)) {
                places.add(i);
            }
        }
        return places;
    }

    private RecordView view(Batch batch, int at, boolean owner) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < batch.items().size(); i++) {
            String item = batch.items().get(i);
            String value = batch.rows().get(at).values()[i];
            values.put(item, value == null || owner || !isSensitive(batch.lane().resource(), item) ? value : HIDDEN);
        }
        return new RecordView(
                batch.rows().get(at).change().name().toLowerCase(java.util.Locale.ROOT),
                batch.rows().get(at).changedAt(),
                values);
    }

    /** What the catalogue no longer describes is hidden as well. */
    private boolean isSensitive(String resource, String item) {
        return catalog.current()
                .resource(resource)
                .flatMap(one -> one.item(item))
                .map(Item::sensitive)
                .orElse(true);
    }
}
