package govbus.exchange.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import govbus.Resources;
import govbus.Store;
import govbus.adapter.Change;
import govbus.adapter.PushKey;
import govbus.adapter.Row;
import govbus.adapter.Rows;
import govbus.catalog.ItemType;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.Resource;
import govbus.exchange.Lane;
import govbus.exchange.log.Intake.Completes;
import govbus.exchange.watch.BulletinsForTests;
import govbus.ledger.LedgerForTests;
import govbus.quality.Gate;
import govbus.quality.Quarantine;
import govbus.quality.QuarantineForTests;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Completed records and newer ones of the same key, and sources that are mostly bad, on a real store. */
class CompletionsTest {

    @TempDir
    Path directory;

    private final Store store = Store.get();
    private final String name = "test/c" + UUID.randomUUID().toString().substring(0, 8);
    private ExchangeLog log;
    private LogReader reader;
    private Resource resource = resource(null);

    @BeforeEach
    void open() throws Exception {
        JsonMapper json = JsonMapper.shared();
        LogFromStore.prepare(store.jdbc());
        Receipts receipts = new Receipts(store.jdbc(), json);
        Quarantine quarantine = QuarantineForTests.quarantine(store.jdbc(), json);
        AcceptingCommit commit = new AcceptingCommit(
                store.transaction(),
                store.jdbc(),
                new Admission(
                        store.client(),
                        receipts,
                        new StorageFloor(directory, 0, BulletinsForTests.bulletins(store.client()))),
                LogFromStore.completions(store.jdbc(), quarantine, directory),
                new QualityLimits(store.jdbc()),
                new BatchWriter(store.jdbc(), LedgerForTests.hash(directory)),
                receipts,
                quarantine,
                LedgerForTests.ledger(store.jdbc()));
        log = new ExchangeLog(commit, new RecentBatches(1 << 20));
        reader = new LogReader(store.client(), new RecentBatches(1 << 20));
        log.start();
    }

    @AfterEach
    void close() {
        log.stop();
    }

    private Resource resource(Resource.StopAbove limit) {
        Resource plain = Resources.of(
                name,
                1,
                List.of(Resources.item("id", ItemType.TEXT, true), Resources.item("n", ItemType.INTEGER, true)));
        return new Resource(
                plain.name(),
                plain.code(),
                1,
                plain.title(),
                plain.department(),
                plain.summary(),
                plain.sharing(),
                plain.updateCycle(),
                plain.grade(),
                plain.state(),
                plain.key(),
                null,
                plain.items(),
                plain.rules(),
                1,
                limit,
                plain.description());
    }

    /** Rows as {@code key=number}; a word for the number is bad. */
    private Intake intake(Completes completes, String... rows) {
        List<Row> all = Arrays.stream(rows)
                .map(row -> Row.of(Change.UPDATED, row.split("="), null, null))
                .toList();
        PushKey mark = completes == null ? new PushKey("test", UUID.randomUUID().toString(), "") : null;
        return new Intake(
                resource,
                name,
                name,
                null,
                "test",
                mark,
                null,
                new Gate(resource).check(new Rows(List.of("id", "n"), all, null)),
                completes);
    }

    private UUID push(String... rows) {
        return log.accept(intake(null, rows)).receipt();
    }

    private UUID complete(long id, String row) {
        return log.accept(intake(new Completes(id, "li"), row)).receipt();
    }

    private long quarantined(String value) {
        return store.jdbc()
                .queryForObject(
                        "select id from quality.quarantine where resource = ? and values[2] = ?",
                        Long.class,
                        name,
                        value);
    }

    private String state(long id) {
        return store.jdbc().queryForObject("select state from quality.quarantine where id = ?", String.class, id);
    }

    /** Rows in the order of the log. */
    private List<String> written() {
        return reader.read(new Lane(name, 0), 0, 0, new LogReader.Most(1_000, Long.MAX_VALUE)).stream()
                .flatMap(batch -> batch.rows().stream())
                .map(row -> String.join("=", row.values()))
                .toList();
    }

    private void assertSuperseded(long id, UUID newer, String row) {
        assertThatThrownBy(() -> complete(id, row))
                .isInstanceOfSatisfying(Superseded.class, superseded -> assertThat(superseded.newer())
                        .isEqualTo(newer));
        assertThat(state(id)).isEqualTo("superseded");
    }

    @Test
    void aCompletedRecordIsWrittenOnceAndItsTraceBeginsWithTheFirstReceipt() {
        UUID first = push("a=three", "b=1");
        long id = quarantined("three");

        UUID completed = complete(id, "a=3");

        assertThat(written()).containsExactly("b=1", "a=3");
        assertThat(state(id)).isEqualTo("completed");
        assertThat(store.jdbc()
                        .queryForList(
                                "select note from ledger.entry where receipt = ? and hop = 'completed'",
                                String.class,
                                first))
                .singleElement()
                .asString()
                .contains(completed.toString());
        assertThatThrownBy(() -> complete(id, "a=4"))
                .isInstanceOfSatisfying(
                        Superseded.class, decided -> assertThat(decided.newer()).isNull());
        assertThat(written()).containsExactly("b=1", "a=3");
    }

    @Test
    void aCompletedRecordNeverOverwritesOneThatCameLater() {
        push("a=three");
        UUID newer = push("a=4");
        assertSuperseded(quarantined("three"), newer, "a=3");
        assertThat(written()).containsExactly("a=4");
    }

    @Test
    void withinOnePushTheOrderOfTheRowsDecides() {
        UUID both = push("a=three", "a=4", "b=4", "b=five");
        assertSuperseded(quarantined("three"), both, "a=3");
        complete(quarantined("five"), "b=5");
        assertThat(written()).containsExactly("a=4", "b=4", "b=5");
    }

    @Test
    void ofTwoQuarantinedRecordsTheNewerWinsInWhateverOrderTheyAreCompleted() {
        push("a=one");
        push("a=two");
        complete(quarantined("one"), "a=1");
        UUID two = complete(quarantined("two"), "a=2");
        assertThat(written()).containsExactly("a=1", "a=2");

        push("b=three");
        push("b=four");
        UUID four = complete(quarantined("four"), "b=4");
        assertSuperseded(quarantined("three"), four, "b=3");
        assertThat(written()).containsExactly("a=1", "a=2", "b=4");
        assertThat(two).isNotEqualTo(four);
    }

    @Test
    void aNewerRecordAtTheSameMomentIsTheLastWordAlways() {
        for (int round = 0; round < 25; round++) {
            String key = "r" + round;
            push(key + "=word" + round);
            long id = quarantined("word" + round);
            CompletableFuture<UUID> newer = CompletableFuture.supplyAsync(() -> push(key + "=2"));
            try {
                complete(id, key + "=1");
            } catch (Superseded superseded) {
                assertThat(superseded.newer()).isEqualTo(newer.join());
            }
            newer.join();
            List<String> words =
                    written().stream().filter(row -> row.startsWith(key + "=")).toList();
            assertThat(words).endsWith(key + "=2");
        }
    }

    @Test
    void aSourceThatIsMostlyBadIsStoppedAfterTheBatchThatShowedItAndGoesOnWhenResumed() {
        resource = resource(new Resource.StopAbove(50, 10));
        SourceStops stops = new SourceStops(store.client(), store.transaction());
        push("a=1", "b=1", "c=1", "d=1");
        push("a=x1", "b=x2", "c=x3", "d=x4", "e=x5");
        assertThat(stops.current()).doesNotContainKey(name);
        push("e=x6");
        assertThat(stops.current()).containsKey(name);

        assertThatThrownBy(() -> push("a=2"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.EXCHANGE_STOPPED));
        complete(quarantined("x5"), "e=5");
        assertThat(written()).containsExactly("a=1", "b=1", "c=1", "d=1", "e=5");

        assertThat(stops.resume(name, "li", "mended")).isTrue();
        assertThat(stops.resume(name, "li", "mended")).isFalse();
        push("a=2");
        assertThat(written()).endsWith("a=2");
        assertThat(store.jdbc()
                        .queryForObject(
                                "select resumed_by || ': ' || reason from exchange.source_stop where source = ?",
                                String.class,
                                name))
                .isEqualTo("li: mended");
    }
}
