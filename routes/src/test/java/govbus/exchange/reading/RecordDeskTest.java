package govbus.exchange.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import govbus.Resources;
import govbus.Store;
import govbus.adapter.Change;
import govbus.adapter.Row;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.ItemType;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.Resource;
import govbus.catalog.State;
import govbus.catalog.Subscription;
import govbus.exchange.log.LogFromStore;
import govbus.ledger.Entry;
import govbus.ledger.KeyHash;
import govbus.ledger.LedgerForTests;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading records through a grant, on a real store. */
class RecordDeskTest {
    private static final List<String> ITEMS = List.of("id", "name", "district");

    @TempDir
    Path directory;

    private final Store store = Store.get();
    private final String name = "test/q" + UUID.randomUUID().toString().substring(0, 8);
    private final Resource resource = Resources.of(
            name,
            1,
            List.of(
                    Resources.item("id", ItemType.CITIZEN_ID, true),
                    Resources.item("name", ItemType.TEXT, false),
                    Resources.item("district", ItemType.TEXT, false)));
    private final List<Subscription> grants = new ArrayList<>();
    private KeyHash hash;
    private RecordDesk desk;
    private int sequence;

    private static final String ONE = "11010519491231002X";
    private static final String OTHER = "440524188001010014";

    @BeforeEach
    void open() throws Exception {
        hash = LedgerForTests.hash(directory);
        LogFromStore.prepare(store.jdbc());
        desk = new RecordDesk(
                this::catalog,
                new NewestRecords(store.jdbc(), LogFromStore.reader(store), hash),
                LedgerForTests.ledger(store.jdbc()),
                hash);
        grants.add(grant("ur-1", List.of(), Map.of(), Map.of("name", "name")));
    }

    private CatalogSnapshot catalog() {
        return new CatalogSnapshot(
                1,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(name, resource),
                Map.of(),
                grants.stream().collect(Collectors.toMap(Subscription::name, one -> one)),
                Map.of(),
                Map.of(),
                Map.of());
    }

    private Subscription grant(
            String request, List<String> matters, Map<String, List<String>> rows, Map<String, String> masks) {
        return new Subscription(
                request + "-" + name.substring(5),
                "credit",
                name,
                List.of("id", "name"),
                rows,
                masks,
                "信用核查",
                null,
                matters,
                null,
                State.PUBLISHED,
                new Subscription.DeliveryForm("query", null, Map.of(), Map.of()),
                request);
    }

    private void accept(Row... rows) {
        sequence++;
        UUID receipt = UUID.randomUUID();
        store.jdbc()
                .update(
                        "insert into exchange.batch (resource, partition, seq, receipt, version, source, records,"
                                + " cumulative, body) values (?, 0, ?, ?, 1, 's', ?, ?, ?)",
                        name,
                        sequence,
                        receipt,
                        rows.length,
                        sequence,
                        LogFromStore.body(ITEMS, List.of(rows)));
        long[] keys = List.of(rows).stream()
                .mapToLong(row -> hash.of(name, row.values()[0]))
                .toArray();
        LedgerForTests.ledger(store.jdbc())
                .write(List.of(Entry.accepted(name, 1, "s", receipt, 0, sequence, rows.length, 1, keys)));
    }

    private static Row row(Change change, String... values) {
        return Row.of(change, values, null, null);
    }

    private static ReadQuestion asked(String matter, String request, String... keys) {
        return new ReadQuestion(List.of(keys), null, null, "信用核查", matter, "BJ-1", request);
    }

    private List<Map<String, Object>> lines() {
        return store.jdbc()
                .queryForList(
                        "select hop, subscription, records, actor, purpose, matter, case_number, note from ledger.entry"
                                + " where resource = ? and hop in ('read', 'refused') order by id",
                        name);
    }

    private void refused(RefusalCode code, ReadQuestion question, String caller) {
        assertThatThrownBy(() -> desk.answer(name, question, caller))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void theNewestRecordIsAnsweredMaskedAsGrantedAndTheReadingIsInTheLedger() {
        accept(row(Change.CREATED, ONE, "张三丰", "A"), row(Change.CREATED, OTHER, "李四", "A"));
        accept(row(Change.UPDATED, ONE, "张三", "A"), row(Change.UPDATED, ONE, "张无忌", "B"));

        ReadAnswer answer = desk.answer(name, asked(null, null, "11010519491231002x", "320505190402290025"), "credit");

        assertThat(answer.request()).isEqualTo("ur-1");
        ReadAnswer.Found found = answer.records().get(0);
        assertThat(found.values()).containsExactly(Map.entry("id", ONE), Map.entry("name", "张*忌"));
        assertThat(answer.records().get(1).found()).isFalse();
        assertThat(lines()).singleElement().satisfies(line -> assertThat(line)
                .containsEntry("hop", "read")
                .containsEntry("subscription", answer.subscription())
                .containsEntry("records", 1)
                .containsEntry("actor", "credit")
                .containsEntry("purpose", "信用核查")
                .containsEntry("case_number", "BJ-1"));
    }

    @Test
    void whatWasDeletedOrLiesOutsideTheGrantedRowsIsNotThere() {
        grants.clear();
        grants.add(grant("ur-1", List.of(), Map.of("district", List.of("A")), Map.of()));
        accept(row(Change.CREATED, ONE, "张三", "A"), row(Change.CREATED, OTHER, "李四", "B"));
        assertThat(desk.answer(name, asked(null, null, ONE, OTHER), "credit").records())
                .extracting(ReadAnswer.Found::found)
                .containsExactly(true, false);

        accept(row(Change.DELETED, ONE, null, null));
        assertThat(desk.answer(name, asked(null, null, ONE), "credit").records())
                .extracting(ReadAnswer.Found::found)
                .containsExactly(false);
    }

    @Test
    void whoHasNoGrantOrAnotherPurposeIsRefusedAndThatIsInTheLedgerToo() {
        grants.clear();
        grants.add(grant("ur-1", List.of("loan"), Map.of(), Map.of()));
        refused(RefusalCode.NOT_SUBSCRIBED, asked(null, null, ONE), "market");
        refused(RefusalCode.PURPOSE_NOT_GRANTED, asked("marriage", null, ONE), "credit");
        refused(RefusalCode.PURPOSE_NOT_GRANTED, asked("loan", "ur-2", ONE), "credit");
        refused(
                RefusalCode.NOT_SUBSCRIBED,
                new ReadQuestion(List.of(ONE), null, List.of("district"), "信用核查", "loan", null, "ur-1"),
                "credit");
        assertThat(lines())
                .extracting(line -> line.get("hop") + " " + line.get("note"))
                .containsExactly(
                        "refused not-subscribed",
                        "refused purpose-not-granted",
                        "refused purpose-not-granted",
                        "refused not-subscribed");
        assertThat(desk.answer(name, asked("loan", "ur-1", ONE), "credit").records())
                .hasSize(1);
    }

    @Test
    void ofSeveralGrantsOneIsNamedByItsRequest() {
        grants.add(grant("ur-2", List.of(), Map.of(), Map.of()));
        accept(row(Change.CREATED, ONE, "张三", "A"));
        refused(RefusalCode.QUERY_INVALID, asked(null, null, ONE), "credit");
        ReadAnswer answer = desk.answer(name, asked(null, "ur-2", ONE), "credit");
        assertThat(answer.request()).isEqualTo("ur-2");
        assertThat(answer.records().get(0).values()).containsEntry("name", "张三");
    }

    @Test
    void aQuestionWithMistakesIsToldAllOfThemAndIsNoReading() {
        ReadQuestion wrong = new ReadQuestion(null, Map.of("name", "张三"), List.of("nothing"), " ", null, null, null);
        assertThatThrownBy(() -> desk.answer(name, wrong, "credit")).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(RefusalCode.QUERY_INVALID);
            assertThat(refusal.details().get("errors").toString())
                    .contains("/purpose", "/items/0", "/filter")
                    .doesNotContain("张三");
        });
        ReadAnswer answer = desk.answer(
                name, new ReadQuestion(null, Map.of("id", "1101051949"), null, "核查", null, null, null), "credit");
        assertThat(answer.records().get(0).problem()).isNotBlank();
    }
}
