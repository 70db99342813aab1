package govbus.library;

import static org.assertj.core.api.Assertions.assertThat;

import govbus.Resources;
import govbus.adapter.Row;
import govbus.catalog.ItemType;
import govbus.catalog.Library;
import govbus.catalog.Library.Compare;
import govbus.catalog.Library.Origin;
import govbus.catalog.Library.Rule;
import govbus.catalog.Resource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A source that fills a library in large batches meets entities of which another source has spoken. */
class FirstFillingTest {
    private static final int KNOWN = 100;
    private static final int TOLD = 300;

    @Test
    void eachRecordIsCountedAndWrittenOnceThoughSomeEntitiesAreThere() throws Exception {
        try (LibraryBench bench = new LibraryBench(library(), List.of(resource("a/person"), resource("b/person")))) {
            bench.hear("a/person", 0, Instant.now(), people(KNOWN, 1));
            bench.hear("b/person", 0, Instant.now(), people(TOLD, 2));

            assertThat(bench.records()).isEqualTo(KNOWN + TOLD);
            List<Golden> all = bench.golden()
                    .find(
                            "filled",
                            IntStream.range(0, TOLD).mapToObj(i -> "p" + i).toList(),
                            AsOf.NOW);
            assertThat(all).hasSize(TOLD).allSatisfy(one -> assertThat(one.version())
                    .isLessThanOrEqualTo(2));
        }
    }

    private static List<Row> people(int count, int second) {
        return IntStream.range(0, count)
                .mapToObj(person -> LibraryBench.says(LibraryBench.at(second), "p" + person, "name " + second))
                .toList();
    }

    private static Library library() {
        List<Origin> from = List.of(new Origin("a/person", "name"), new Origin("b/person", "name"));
        return new Library(
                "filled",
                "先后填充",
                ItemType.TEXT,
                Map.of("a/person", "id", "b/person", "id"),
                List.of(new Library.Fact("name", "name", "a", false, Rule.NEWEST, 1, Compare.EXACT, false, from)));
    }

    private static Resource resource(String name) {
        return Resources.of(
                name,
                1,
                List.of(Resources.item("id", ItemType.TEXT, false), Resources.item("name", ItemType.TEXT, false)));
    }
}
