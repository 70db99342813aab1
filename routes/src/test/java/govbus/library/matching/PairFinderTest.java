package govbus.library.matching;

import static govbus.library.LibraryBench.at;
import static govbus.library.LibraryBench.changes;
import static govbus.library.LibraryBench.says;
import static org.assertj.core.api.Assertions.assertThat;

import govbus.Resources;
import govbus.catalog.ItemType;
import govbus.catalog.Library;
import govbus.catalog.Library.Compare;
import govbus.library.LibraryBench;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** People with two numbers, on a real library. */
class PairFinderTest {

    private static final String POLICE = "police/resident";
    private static final String ONE = "11010519491231002X";
    private static final String OTHER = "440524188001010014";

    private Library library;
    private LibraryBench bench;
    private PairStore pairs;

    @BeforeEach
    void open() {
        library = new Library(
                "people-" + UUID.randomUUID().toString().substring(0, 8),
                "人口",
                ItemType.CITIZEN_ID,
                Map.of(POLICE, "id"),
                null,
                List.of(fact("name", Compare.EXACT), fact("birth", Compare.EXACT), fact("address", Compare.ADDRESS)),
                new Library.Matching(List.of("name", "birth", "address"), 85),
                null,
                List.of());
        bench = new LibraryBench(
                library,
                List.of(Resources.of(
                        POLICE,
                        1,
                        List.of(
                                Resources.item("id", ItemType.CITIZEN_ID, true),
                                Resources.item("name", ItemType.TEXT, false),
                                Resources.item("birth", ItemType.TEXT, false),
                                Resources.item("address", ItemType.TEXT, false)))));
        pairs = new PairStore(bench.jdbc());
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static Library.Fact fact(String name, Compare compare) {
        return new Library.Fact(
                name,
                name,
                "police",
                false,
                Library.Rule.PRECEDENCE,
                2,
                compare,
                false,
                List.of(new Library.Origin(POLICE, name)));
    }

    private void look() {
        new PairFinder(bench.golden(), pairs, bench.jdbc(), bench.get(TransactionTemplate.class)).look(library);
    }

    @Test
    void twoNumbersOfOnePersonAreProposedAndStayTwoRecords() {
        bench.hear(
                POLICE,
                says(at(0), ONE, "张伟", "1949-12-31", "苏州市姑苏区平江路1号"),
                says(at(0), OTHER, "张伟", "1949-12-31", "姑苏区平江路1号"));

        look();

        assertThat(pairs.list(library.name())).singleElement().satisfies(pair -> {
            assertThat(pair.key()).isEqualTo(ONE);
            assertThat(pair.otherKey()).isEqualTo(OTHER);
            assertThat(pair.score()).isEqualTo(100);
        });
        assertThat(bench.values(OTHER)).containsEntry("name", "张伟");
    }

    @Test
    void whoLivesElsewhereIsNotAlikeEnough() {
        bench.hear(
                POLICE,
                says(at(0), ONE, "张伟", "1949-12-31", "姑苏区平江路1号"),
                says(at(0), OTHER, "张伟", "1949-12-31", "虎丘区山塘街2号"));

        look();

        assertThat(pairs.list(library.name())).isEmpty();
    }

    @Test
    void aPairThatIsNotAlikeAnyMoreGoesButADecisionStays() {
        bench.hear(
                POLICE,
                says(at(0), ONE, "张伟", "1949-12-31", "姑苏区平江路1号"),
                says(at(0), OTHER, "张伟", "1949-12-31", "姑苏区平江路1号"));
        look();
        long id = pairs.list(library.name()).get(0).id();
        pairs.move(id, "rejected", "zhao", "同名同日生, 已核户口簿");
        look();
        assertThat(pairs.list(library.name()).get(0).state()).isEqualTo("rejected");

        pairs.move(id, "open", "zhao", "重新核实");
        bench.hear(POLICE, changes(at(9), OTHER, "张卫", "1949-12-31", "姑苏区平江路1号"));
        look();

        assertThat(pairs.list(library.name())).isEmpty();
    }
}
