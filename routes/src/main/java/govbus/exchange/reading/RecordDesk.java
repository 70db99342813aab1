package govbus.exchange.reading;

import com.github.f4b6a3.uuid.UuidCreator;
import govbus.adapter.Change;
import govbus.adapter.Row;
import govbus.catalog.Catalog;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.LibraryResources;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.Resource;
import govbus.catalog.Subscription;
import govbus.exchange.Batch;
import govbus.exchange.deliver.Projection;
import govbus.ledger.Entry;
import govbus.ledger.KeyHash;
import govbus.ledger.Ledger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Answers questions for records: lawful, masked, recorded. */
@Component
class RecordDesk {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Catalog catalog;
    private final NewestRecords records;
    private final Ledger ledger;
    private final KeyHash hash;

    RecordDesk(Catalog catalog, NewestRecords records, Ledger ledger, KeyHash hash) {
        this.catalog = catalog;
        this.records = records;
        this.ledger = ledger;
        this.hash = hash;
    }

    /**
     * Answers a department's system.
     *
     * @throws Refusal which is in the ledger as well, but for an unknown resource and a question that has mistakes
     */
    ReadAnswer answer(String name, ReadQuestion question, String caller) {
        CatalogSnapshot now = catalog.current();
        Resource resource = resource(name, now);
        List<ReadKey> keys = new ReadCheck(resource, question)
                .keys().stream().map(key -> ReadKey.of(key, resource)).toList();
        Entry.Use use = new Entry.Use(caller, question.purpose(), question.matter(), question.caseNumber());
        Subscription grant = granted(now, resource, question, use);
        List<String> right = keys.stream()
                .map(ReadKey::canonical)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<String, Batch> newest = records.find(name, right);
        Projection projection = new Projection(grant, resource);
        List<ReadAnswer.Found> found = keys.stream()
                .map(key -> shown(key, newest.get(key.canonical()), projection, question))
                .toList();
        UUID receipt = UuidCreator.getTimeOrderedEpoch();
        long[] hashes = right.stream().mapToLong(key -> hash.of(name, key)).toArray();
        int count = (int) found.stream().filter(ReadAnswer.Found::found).count();
        // the line is there before the answer leaves: nobody reads without a trace
        ledger.write(List.of(Entry.read(name, grant.name(), receipt, count, hashes, use)));
        return new ReadAnswer(name, grant.name(), grant.request(), found, receipt, Instant.now());
    }

    private static Resource resource(String name, CatalogSnapshot now) {
        LibraryResources.libraryOf(name).ifPresent(library -> {
            throw new Refusal(
                    RefusalCode.QUERY_INVALID,
                    "请用 / ask the library itself: POST /api/v1/libraries/" + library + "/query");
        });
        return now.resource(name)
                .filter(resource -> !resource.state().unpublished())
                .orElseThrow(() -> new Refusal(RefusalCode.RESOURCE_UNKNOWN, name));
    }

    private Subscription granted(CatalogSnapshot now, Resource resource, ReadQuestion question, Entry.Use use) {
        try {
            return new ReadGrants(now, LocalDate.now(CHINA)).of(resource, question, use.actor());
        } catch (Refusal refusal) {
            ledger.write(
                    List.of(Entry.refused(resource.name(), use, refusal.code().word())));
            throw refusal;
        }
    }

    /** What is not granted and what is not there look the same. */
    private static ReadAnswer.Found shown(ReadKey key, Batch newest, Projection projection, ReadQuestion question) {
        if (newest == null) {
            return ReadAnswer.Found.none(key.asked(), key.problem());
        }
        Row row = projection.apply(newest).rows().get(0);
        if (row.change() == Change.DELETED) {
            return ReadAnswer.Found.none(key.asked(), null);
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < projection.items().size(); i++) {
            String item = projection.items().get(i);
            if (question.items() == null || question.items().contains(item)) {
                values.put(item, row.values()[i]);
            }
        }
        return new ReadAnswer.Found(
                key.asked(), true, null, values, row.changedAt(), newest.acceptedAt(), newest.version());
    }
}
