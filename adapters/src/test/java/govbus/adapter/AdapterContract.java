package govbus.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import govbus.adapter.ReaderState.Phase;
import govbus.adapter.SourceAdapter.Reader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

/**
 * What every source adapter must pass. A test class implements it by giving a {@link Department}: a system with rows of
 * three items, {@code id} (the key), {@code xm} (a name) and {@code rq} (a date).
 */
public interface AdapterContract {
    /** How long the slowest adapter may take for anything here. */
    Duration PATIENCE = Duration.ofSeconds(60);

    /** A department's system for one test, empty at first; closed after it. */
    Department department() throws Exception;

    /** A department's system, the adapter that reads it and the bus that takes its rows. */
    interface Department extends AutoCloseable {
        SourceAdapter adapter();

        /** Always the same task: the bus remembers. */
        RecordingTask task();

        /** The department enters rows; values are canonical: {@code {"7", "张三7", "2026-11-22"}}. */
        void enter(List<String[]> rows) throws Exception;

        /** Takes the table (or whatever holds the rows) away, before anything was read. */
        default void hide() throws Exception {
            throw new TestAbortedException("this source cannot be missing");
        }

        /** Brings it back. */
        default void show() throws Exception {}
    }

    /** What is open during one test. */
    final class Stage {
        private static final ThreadLocal<Stage> OF_THIS_TEST = new ThreadLocal<>();
        private final Department department;
        private Reader reader;

        Stage(Department department) {
            this.department = department;
        }

        RecordingTask task() {
            return department.task();
        }

        void open() {
            reader = department.adapter().open(department.task());
        }

        void close() {
            if (reader != null) {
                reader.close();
                reader = null;
            }
        }

        void enter(int from, int to) throws Exception {
            List<String[]> rows = new ArrayList<>();
            IntStream.range(from, to).forEach(i -> rows.add(values(i)));
            department.enter(rows);
        }

        void awaitRows(int number) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(task().keys()).hasSizeGreaterThanOrEqualTo(number));
        }

        void awaitState(Phase phase) {
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(task().states())
                    .extracting(ReaderState::phase)
                    .contains(phase));
        }
    }

    @BeforeEach
    default void stage() throws Exception {
        Stage.OF_THIS_TEST.set(new Stage(department()));
    }

    @AfterEach
    default void clear() throws Exception {
        Stage stage = Stage.OF_THIS_TEST.get();
        stage.close();
        stage.department.close();
        Stage.OF_THIS_TEST.remove();
    }

    @Test
    default void rowsArriveInOrderUnderTheItemsNamesInCanonicalForm() throws Exception {
        Stage stage = Stage.OF_THIS_TEST.get();
        stage.enter(100, 130);
        stage.open();
        stage.awaitRows(30);
        stage.enter(130, 160);
        stage.awaitRows(60);
        assertThat(stage.task().lines())
                .containsExactlyElementsOf(IntStream.range(100, 160)
                        .mapToObj(AdapterContract::line)
                        .toList());
    }

    @Test
    default void aBatchThatTheBusRefusedIsHandedOverAgainAndNothingTwice() throws Exception {
        Stage stage = Stage.OF_THIS_TEST.get();
        stage.task().failNext(1);
        stage.enter(100, 120);
        stage.open();
        stage.awaitRows(20);
        stage.task().failNext(1);
        stage.enter(120, 150);
        stage.awaitRows(50);
        stage.enter(150, 151);
        stage.awaitRows(51);
        assertThat(stage.task().keys()).containsExactlyElementsOf(keys(100, 151));
        assertThat(stage.task().refused()).isEqualTo(2);
    }

    @Test
    default void readingGoesOnAtThePositionAfterCloseAndOpen() throws Exception {
        Stage stage = Stage.OF_THIS_TEST.get();
        stage.enter(100, 120);
        stage.open();
        stage.awaitRows(20);
        stage.close();
        stage.enter(120, 140);
        stage.open();
        stage.awaitRows(40);
        stage.close();
        stage.open();
        stage.enter(140, 150);
        stage.awaitRows(50);
        assertThat(stage.task().keys()).containsExactlyElementsOf(keys(100, 150));
    }

    @Test
    default void nothingArrivesOnceItIsClosed() throws Exception {
        Stage stage = Stage.OF_THIS_TEST.get();
        stage.enter(100, 110);
        stage.open();
        stage.awaitRows(10);
        stage.close();
        stage.enter(110, 120);
        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(4))
                .untilAsserted(() -> assertThat(stage.task().keys()).hasSize(10));
        assertThat(stage.task().lastState()).map(ReaderState::phase).contains(Phase.STOPPED);
    }

    @Test
    default void aMissingTableIsToldWithARemedyAndReadOnceItIsThere() throws Exception {
        Stage stage = Stage.OF_THIS_TEST.get();
        stage.department.hide();
        stage.open();
        stage.awaitState(Phase.FAILED);
        assertThat(stage.task().states())
                .filteredOn(state -> state.phase() == Phase.FAILED)
                .allSatisfy(state -> assertThat(state.message()).hasSizeGreaterThan(20));
        stage.department.show();
        stage.enter(100, 110);
        stage.awaitRows(10);
        assertThat(stage.task().keys()).containsExactlyElementsOf(keys(100, 110));
    }

    /** The values of the row with this number. */
    static String[] values(int number) {
        return new String[] {String.valueOf(number), "张三😀" + number, "2026-11-%02d".formatted(1 + number % 28)};
    }

    private static String line(int number) {
        return "CREATED " + String.join("|", values(number));
    }

    private static List<String> keys(int from, int to) {
        return IntStream.range(from, to).mapToObj(String::valueOf).toList();
    }
}
