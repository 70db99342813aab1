package govbus.exchange.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import govbus.Resources;
import govbus.Store;
import govbus.adapter.Accepted;
import govbus.adapter.Change;
import govbus.adapter.Mark;
import govbus.adapter.Position;
import govbus.adapter.PushKey;
import govbus.adapter.Row;
import govbus.adapter.Rows;
import govbus.catalog.ItemType;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.Resource;
import govbus.exchange.Batch;
import govbus.exchange.Lane;
import govbus.exchange.watch.BulletinsForTests;
import govbus.quality.Gate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one commit of acceptance, on a real store. */
class ExchangeLogTest {

    @TempDir
    Path directory;

    private final Store store = Store.get();
    private final String name = "test/r" + UUID.randomUUID().toString().substring(0, 8);
    private final Resource resource = Resources.of(
            name,
            2,
            List.of(Resources.item("id", ItemType.INTEGER, true), Resources.item("word", ItemType.TEXT, false)));
    private ExchangeLog log;
    private LogReader reader;

    @BeforeEach
    void open() throws Exception {
        open(floor(0));
    }

    private void open(StorageFloor floor) throws Exception {
        LogFromStore.prepare(store.jdbc());
        AcceptingCommit commit = LogFromStore.commit(store, floor, directory);
        log = new ExchangeLog(commit, new RecentBatches(1 << 20));
        // A memory of its own: what is read here comes from the store.
        reader = new LogReader(store.client(), new RecentBatches(1 << 20));
        log.start();
    }

    private StorageFloor floor(long megabytes) {
        return new StorageFloor(directory, megabytes, BulletinsForTests.bulletins(store.client()));
    }

    @AfterEach
    void close() {
        log.stop();
    }

    private Intake intake(Mark mark, Long token, Row... rows) {
        return intake(mark, token, null, rows);
    }

    private Intake intake(Mark mark, Long token, Intake.Before before, Row... rows) {
        return new Intake(
                resource,
                name,
                name + "@1",
                token,
                "tester",
                mark,
                before,
                new Gate(resource).check(new Rows(List.of("id", "word"), List.of(rows), mark)));
    }

    private static Row row(Object id, String word) {
        return Row.of(Change.CREATED, new String[] {String.valueOf(id), word}, null, "[" + id + "]");
    }

    private List<Batch> all(int partition) {
        List<Batch> batches = new ArrayList<>();
        long after = 0;
        long cumulative = 0;
        while (true) {
            List<Batch> next =
                    reader.read(new Lane(name, partition), after, cumulative, new LogReader.Most(50, Long.MAX_VALUE));
            if (next.isEmpty()) {
                return batches;
            }
            batches.addAll(next);
            after = next.get(next.size() - 1).sequence();
            cumulative = next.get(next.size() - 1).cumulative();
        }
    }

    @Test
    void whatIsAcceptedStandsInTheLogWithReceiptQuarantineAndLedgerInOneCommit() {
        Accepted accepted = log.accept(intake(null, null, row(1, "一"), row("x", "bad"), row(2, "二")));

        assertThat(accepted.accepted()).isEqualTo(2);
        assertThat(accepted.quarantined()).isEqualTo(1);
        assertThat(accepted.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.index()).isEqualTo(1);
            assertThat(problem.item()).isEqualTo("id");
            assertThat(problem.value()).isEqualTo("x");
        });
        assertThat(count("exchange.receipt where id = ?", accepted.receipt())).isEqualTo(1);
        assertThat(count("quality.quarantine where receipt = ?", accepted.receipt()))
                .isEqualTo(1);
        assertThat(count("ledger.entry where hop = 'accepted' and receipt = ?", accepted.receipt()))
                .isPositive();
        assertThat(all(0).size() + all(1).size()).isPositive();
    }

    private int count(String where, Object... values) {
        return store.jdbc().queryForObject("select count(*)::int from " + where, Integer.class, values);
    }

    @Test
    void theSameKeyGetsTheSameReceiptAndAnotherBodyIsRefused() {
        Accepted first = log.accept(intake(new PushKey("planning", "k1", "d1"), null, row(1, "a")));
        Accepted again = log.accept(intake(new PushKey("planning", "k1", "d1"), null, row(1, "a")));

        assertThat(again.receipt()).isEqualTo(first.receipt());
        assertThat(count("exchange.batch where resource = ?", name)).isEqualTo(1);
        assertThatThrownBy(() -> log.accept(intake(new PushKey("planning", "k1", "d2"), null, row(1, "b"))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(RefusalCode.IDEMPOTENCY_KEY_REUSED));
    }

    @Test
    void aHundredPushesOfOneKeyAtOnceHaveOneEffect() throws Exception {
        List<Accepted> answers =
                together(100, n -> log.accept(intake(new PushKey("planning", "storm", "d"), null, row(7, "a"))));

        assertThat(answers.stream().map(Accepted::receipt).distinct()).hasSize(1);
        assertThat(count("exchange.batch where resource = ?", name)).isEqualTo(1);
    }

    @Test
    void manyAtOnceLeaveNoGapAndEveryRecordOnceInTheOrderOfTheLog() throws Exception {
        together(400, n -> log.accept(intake(new PushKey("p", "n" + n, "d"), null, row(n, "w"))));

        List<String> keys = new ArrayList<>();
        for (int partition = 0; partition < 2; partition++) {
            List<Batch> batches = all(partition);
            assertThat(batches.stream().map(Batch::sequence))
                    .containsExactlyElementsOf(java.util.stream.LongStream.rangeClosed(1, batches.size())
                            .boxed()
                            .toList());
            long cumulative = 0;
            for (Batch batch : batches) {
                cumulative += batch.rows().size();
                assertThat(batch.cumulative()).isEqualTo(cumulative);
                keys.addAll(batch.keys());
            }
        }
        assertThat(keys).hasSize(400).doesNotHaveDuplicates();
    }

    private static <T> List<T> together(int number, java.util.function.IntFunction<T> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(32);
        try {
            List<Callable<T>> calls = IntStream.range(0, number)
                    .<Callable<T>>mapToObj(n -> () -> call.apply(n))
                    .toList();
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aZombieWhoseSourceAnotherNodeReadsIsRefusedAndItsPositionIsNotMoved() {
        ReaderLeases first = new ReaderLeases(store.client(), "node-1");
        ReaderLeases second = new ReaderLeases(store.client(), "node-2");
        long token = first.acquire(name).orElseThrow();
        log.accept(intake(new Position("stream", "10"), token, row(1, "a")));
        assertThat(second.acquire(name)).as("while the first is alive").isEmpty();

        store.jdbc()
                .update("update exchange.reader set expires_at = now() - interval '1 second' where source = ?", name);
        long newToken = second.acquire(name).orElseThrow();

        assertThatThrownBy(() -> log.accept(intake(new Position("stream", "11"), token, row(2, "zombie"))))
                .isInstanceOf(FencedOut.class);
        assertThat(first.renew(name, token)).isFalse();
        assertThat(new SourcePositions(store.client()).find(name + "@1", "stream"))
                .contains("10");
        log.accept(intake(new Position("stream", "11"), newToken, row(2, "b")));
        assertThat(new SourcePositions(store.client()).find(name + "@1", "stream"))
                .contains("11");
    }

    @Test
    void withoutRoomOnTheDiskNothingIsAcceptedAndSomebodyIsToldUntilThereIsRoom() throws Exception {
        log.stop();
        open(floor(1L << 40));
        assertThatThrownBy(() -> log.accept(intake(new PushKey("p", "full", "d"), null, row(1, "a"))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.STORAGE_FULL));
        assertThat(count("exchange.bulletin where code = 'storage-full' and acknowledged_by is null"))
                .isEqualTo(1);
        assertThat(count("exchange.idempotency where resource = ?", name)).isZero();

        log.stop();
        open(floor(0));
        assertThat(log.accept(intake(new PushKey("p", "full", "d"), null, row(1, "a")))
                        .accepted())
                .isEqualTo(1);
    }

    @Test
    void aPositionMovesOnWithoutRowsAndLeavesNoReceipt() {
        log.accept(intake(new Position("stream", "99"), null));

        assertThat(new SourcePositions(store.client()).find(name + "@1", "stream"))
                .contains("99");
        assertThat(count("exchange.receipt where resource = ?", name)).isZero();
    }

    @Test
    void rowsReadFromAPositionThatHasBeenPassedAreNotKeptASecondTime() {
        Intake.Before none = new Intake.Before(null);
        log.accept(intake(new Position("stream", "10"), null, none, row(1, "a")));

        assertThatThrownBy(() -> log.accept(intake(new Position("stream", "10"), null, none, row(1, "a"))))
                .isInstanceOf(PositionPassed.class);

        log.accept(intake(new Position("stream", "11"), null, new Intake.Before("10"), row(2, "b")));
        assertThat(count("exchange.batch where resource = ?", name)).isEqualTo(2);
    }

    @Test
    void aBadNeighbourDoesNotFailTheOthersOfItsCommit() throws Exception {
        List<Object> answers = together(50, n -> {
            String word = n == 25 ? "\u0000" : "fine";
            return (Object) log.accept(intake(null, null, row(1000 + n, word)));
        });

        assertThat(answers.stream()
                        .map(Accepted.class::cast)
                        .mapToInt(Accepted::accepted)
                        .sum())
                .isEqualTo(49);
        assertThat(count("quality.quarantine where resource = ? and rule = 'control-character'", name))
                .isEqualTo(1);
    }

    @Test
    void whatComesDuringACommitSharesTheNextOne() {
        int pushes = 200;
        List<CompletableFuture<Accepted>> answers = IntStream.range(0, pushes)
                .mapToObj(i -> log.submit(pushed(resource, "push" + i, row(i, "a"))))
                .toList();
        answers.forEach(CompletableFuture::join);

        // what is of one commit has one time
        assertThat(store.jdbc()
                        .queryForObject(
                                "select count(distinct accepted_at)::int from exchange.batch where resource = ?",
                                Integer.class,
                                name))
                .isLessThan(pushes / 4);
    }

    @Test
    void aRepeatedPushGetsItsReceiptWhenItsSourceHasBeenStoppedMeanwhile() {
        Resource strict = limited();
        Accepted first = log.accept(pushed(strict, "before", row(1, "a")));
        store.jdbc()
                .update(
                        "insert into exchange.source_stop (source, resource, bad, rows, percent) values (?, ?, 9, 10, 50)",
                        name,
                        name);

        assertThat(log.accept(pushed(strict, "before", row(1, "a"))).receipt()).isEqualTo(first.receipt());
        assertThatThrownBy(() -> log.accept(pushed(strict, "after", row(2, "b"))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.EXCHANGE_STOPPED));
        assertThat(count("exchange.idempotency where resource = ? and key = 'after'", name))
                .as("a refused push has claimed nothing")
                .isZero();
    }

    private Resource limited() {
        return new Resource(
                name,
                resource.code(),
                1,
                name,
                resource.department(),
                resource.summary(),
                resource.sharing(),
                resource.updateCycle(),
                resource.grade(),
                resource.state(),
                resource.key(),
                null,
                resource.items(),
                resource.rules(),
                resource.partitions(),
                new Resource.StopAbove(50, 10),
                resource.description());
    }

    private Intake pushed(Resource into, String key, Row... rows) {
        PushKey mark = new PushKey("planning", key, "d");
        return new Intake(
                into,
                name,
                name + "@1",
                null,
                "tester",
                mark,
                null,
                new Gate(into).check(new Rows(List.of("id", "word"), List.of(rows), mark)));
    }
}
