package govbus.library;

import static govbus.library.LibraryBench.at;
import static govbus.library.LibraryBench.changes;
import static govbus.library.LibraryBench.says;
import static govbus.library.LibraryBench.takesBack;
import static org.assertj.core.api.Assertions.assertThat;

import govbus.Resources;
import govbus.catalog.Item;
import govbus.catalog.ItemType;
import govbus.catalog.Library;
import govbus.catalog.Library.Origin;
import govbus.catalog.Resource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two keys that a person finds to be one entity, and to be two after all. */
class JoinTest {

    private static final String POLICE = "police/resident";
    private static final String CIVIL = "civil/marriage";

    private final List<GoldenChange> told = new ArrayList<>();
    private LibraryBench bench;
    private String name;

    @BeforeEach
    void open() {
        name = "joined-" + UUID.randomUUID().toString().substring(0, 8);
        bench = new LibraryBench(
                new Library(
                        name,
                        "人口",
                        ItemType.TEXT,
                        Map.of(POLICE, "id", CIVIL, "holder"),
                        List.of(fact("name", POLICE, "name"), fact("spouse", CIVIL, "spouse"))),
                List.of(resource(POLICE, "id", "name"), resource(CIVIL, "number", "holder", "spouse")),
                new GoldenListener() {
                    @Override
                    public boolean wants(Library library) {
                        return true;
                    }

                    @Override
                    public void changed(Library library, List<GoldenChange> changes) {
                        told.addAll(changes);
                    }
                });
        bench.hear(POLICE, says(at(1), "old", "张伟"), says(at(5), "new", "张伟"), says(at(1), "third", "李四"));
        bench.hear(CIVIL, says(at(2), "m1", "old", "王芳"));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static Library.Fact fact(String name, String resource, String item) {
        return new Library.Fact(name, name, "police", false, List.of(new Origin(resource, item)));
    }

    private static Resource resource(String name, String... items) {
        List<Item> all = new ArrayList<>();
        for (String item : items) {
            all.add(Resources.item(item, ItemType.TEXT, all.isEmpty()));
        }
        return Resources.of(name, 1, all);
    }

    private boolean join(String key, String kept) {
        return bench.get(Joins.class).join(name, key, kept, "li", "same person");
    }

    private void part(String key, String other) {
        bench.get(Joins.class).part(name, key, other, "li", "two persons");
    }

    private List<Object> golden() {
        return bench.view().stream()
                .map(row -> (Object) (row.get("key") + " " + row.get("name") + " " + row.get("spouse")))
                .toList();
    }

    @Test
    void joinedKeysAreOneRecordFoundByEitherAndWhatIsSaidOfThePartGoesIntoIt() {
        assertThat(join("old", "new")).isTrue();

        assertThat(golden()).containsExactly("new 张伟 王芳", "third 李四 null");
        assertThat(bench.golden().count(name)).isEqualTo(2);
        assertThat(bench.values("old")).isEqualTo(bench.values("new"));
        assertThat(told.subList(told.size() - 2, told.size()))
                .allMatch(change -> !change.heard())
                .extracting(GoldenChange::key, change -> change.after().size())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("old", 0), org.assertj.core.groups.Tuple.tuple("new", 2));

        bench.hear(CIVIL, changes(at(9), "m1", "old", "王芳芳"));
        assertThat(golden()).contains("new 张伟 王芳芳");
        assertThat(told.get(told.size() - 1).heard()).isTrue();
        bench.hear(CIVIL, takesBack(at(10), "m1", null, null));
        assertThat(golden()).contains("new 张伟 null");
        assertThat(bench.golden().words(name, "new"))
                .extracting(Word::resource, Word::record, Word::deleted)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(POLICE, null, false),
                        org.assertj.core.groups.Tuple.tuple(POLICE, "old", false),
                        org.assertj.core.groups.Tuple.tuple(CIVIL, "m1", true));
    }

    @Test
    void partedKeysAreWhatTheyWouldBeWithoutTheJoinAndBothTimesAreRemembered() {
        Instant before = Instant.now();
        join("old", "new");
        bench.hear(POLICE, changes(at(20), "old", "张炜"));
        assertThat(golden()).contains("new 张炜 王芳");
        Instant between = Instant.now();

        part("new", "old");

        assertThat(golden()).containsExactly("new 张伟 null", "old 张炜 王芳", "third 李四 null");
        assertThat(bench.golden().count(name)).isEqualTo(3);
        assertThat(known("old", between)).containsExactly(Map.entry("name", "张炜"), Map.entry("spouse", "王芳"));
        assertThat(known("new", between)).containsEntry("name", "张炜");
        assertThat(known("new", before)).doesNotContainKey("spouse");
        assertThat(bench.golden().words(name, "new")).hasSize(1);
    }

    private Map<String, String> known(String key, Instant at) {
        return new java.util.TreeMap<>(LibraryBench.values(
                bench.golden().find(name, List.of(key), new AsOf(null, at)).get(0)));
    }

    @Test
    void aRowOfJoinsEndsAtTheKeyThatIsNeverGivenUpAndOneJoinTakenBackLeavesTheOthers() {
        join("old", "new");
        join("new", "third");
        assertThat(golden()).singleElement().asString().startsWith("third ");

        part("new", "third");
        assertThat(golden()).containsExactly("new 张伟 王芳", "third 李四 null");
        part("old", "new");
        assertThat(golden()).containsExactly("new 张伟 null", "old 张伟 王芳", "third 李四 null");
    }

    @Test
    void noMoreThanTwentyKeysAreOne() {
        for (int i = 1; i < Joins.MOST; i++) {
            assertThat(join("k" + i, "new")).isTrue();
        }
        assertThat(join("old", "new")).isFalse();
        assertThat(golden()).contains("old 张伟 王芳");
    }
}
