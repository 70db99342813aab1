package govbus.library;

import static govbus.library.LibraryBench.at;
import static govbus.library.LibraryBench.changes;
import static govbus.library.LibraryBench.says;
import static govbus.library.LibraryBench.takesBack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import govbus.Resources;
import govbus.adapter.Row;
import govbus.catalog.ItemType;
import govbus.catalog.Library;
import govbus.catalog.Library.Guard;
import govbus.catalog.Library.Origin;
import govbus.catalog.Library.Share;
import govbus.catalog.Resource;
import govbus.library.HeldChanges.Held;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A source that sends everything as deleted, or alters everything, is held until a person decides; nothing is lost. */
class MassChangeTest {

    private LibraryBench bench;
    private String source;
    private String betterSource;
    private String name;
    private int sequence;

    @BeforeEach
    void open() {
        String id = UUID.randomUUID().toString().substring(0, 8);
        source = "police/r" + id;
        betterSource = "civil/r" + id;
        name = "guarded-" + id;
        Library library = new Library(
                name,
                "人口",
                ItemType.TEXT,
                Map.of(source, "id", betterSource, "id"),
                null,
                List.of(new Library.Fact(
                        "name",
                        "姓名",
                        "civil",
                        false,
                        List.of(new Origin(betterSource, "name"), new Origin(source, "name")))),
                null,
                new Guard(new Share(20, 50), new Share(50, 50)),
                List.of());
        bench = new LibraryBench(library, List.of(resource(source), resource(betterSource)));
        hear(100, i -> says(at(1), "p" + i, "名" + i));
    }

    private static Resource resource(String name) {
        return Resources.of(
                name,
                1,
                List.of(Resources.item("id", ItemType.TEXT, true), Resources.item("name", ItemType.TEXT, false)));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private void hear(int count, IntFunction<Row> row) {
        hearAgain(++sequence, count, row);
    }

    private void hearAgain(int number, int count, IntFunction<Row> row) {
        hear(source, number, count, row);
    }

    private void hear(String who, int number, int count, IntFunction<Row> row) {
        bench.jdbc().update("""
                        insert into exchange.head (resource, partition, last) values (?, 0, ?)
                        on conflict (resource, partition) do update set last = greatest(head.last, excluded.last)
                        """, who, number);
        bench.hear(
                who,
                0,
                number,
                Instant.now(),
                IntStream.range(0, count).mapToObj(row).toList());
    }

    private Held held() {
        return bench.get(HeldChanges.class).list(name).get(0);
    }

    @Test
    void aFewDeletionsGoThroughAndMoreThanTheShareAreHeldAndReleased() {
        hear(15, i -> takesBack(at(2), "p" + i, null));
        assertThat(bench.golden().count(name)).isEqualTo(85);

        assertThatThrownBy(() -> hear(100, i -> takesBack(at(3), "p" + i, null)))
                .hasMessageContaining("mass change held");
        assertThat(bench.golden().count(name)).isEqualTo(85);
        assertThat(held().kind()).isEqualTo("deletes");
        assertThat(held().counted()).isEqualTo(100);
        // what comes behind waits as well, however small
        assertThatThrownBy(() -> hear(1, i -> says(at(4), "new", "新"))).hasMessageContaining("mass change held");

        assertThat(bench.get(HeldChanges.class).release(held().id(), "li", "moved away"))
                .isTrue();
        assertThat(bench.get(HeldChanges.class).release(held().id(), "li", "twice"))
                .isFalse();
        hearAgain(3, 100, i -> takesBack(at(3), "p" + i, null));
        hearAgain(4, 1, i -> says(at(4), "new", "新"));
        assertThat(bench.view()).extracting(row -> row.get("key")).containsExactly("new");
    }

    @Test
    void refusedDeletionsAreLeftOutAndCountedAndTheGuardGoesOnWatching() {
        assertThatThrownBy(() -> hear(100, i -> takesBack(at(3), "p" + i, null)))
                .hasMessageContaining("mass change held");
        bench.get(HeldChanges.class).refuse(held().id(), "li", "an accident of theirs");

        hearAgain(2, 100, i -> takesBack(at(3), "p" + i, null));
        assertThat(bench.golden().count(name)).isEqualTo(100);
        assertThat(held().leftOut()).isEqualTo(100);
        assertThat(held().state()).isEqualTo("refused");

        assertThatThrownBy(() -> hear(100, i -> takesBack(at(5), "p" + i, null)))
                .hasMessageContaining("mass change held");
    }

    @Test
    void alteringMostOfThemIsHeldAndSayingTheSameAgainIsNot() {
        hear(100, i -> changes(at(2), "p" + i, "名" + i));

        assertThatThrownBy(() -> hear(60, i -> changes(at(3), "p" + i, "X"))).hasMessageContaining("mass change held");
        assertThat(held().kind()).isEqualTo("changes");
        assertThat(bench.values("p1")).containsEntry("name", "名1");
    }

    @Test
    void aSourceThatIsHeardForTheFirstTimeIsNotHeldAlthoughItsWordsCountBeforeAnothers() {
        hear(betterSource, 1, 100, i -> says(at(2), "p" + i, "真名" + i));

        assertThat(bench.values("p1")).containsEntry("name", "真名1");
        assertThat(bench.get(HeldChanges.class).list(name)).isEmpty();
        assertThatThrownBy(() -> hear(betterSource, 2, 60, i -> changes(at(3), "p" + i, "X")))
                .hasMessageContaining("mass change held");
    }
}
