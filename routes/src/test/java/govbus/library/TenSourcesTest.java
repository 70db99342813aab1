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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ten departments speak of the same people at once, and one of them tells everything again in between. */
class TenSourcesTest {

    private static final int PEOPLE = 200;
    private static final int ROUNDS = 6;
    private static final int CHANGED = 50;
    private static final int TOLD_AGAIN = 3;
    private static final List<String> SOURCES =
            IntStream.range(0, 10).mapToObj(i -> "department-" + i + "/person").toList();

    @Test
    void tenSourcesAtOnceAndOneReadAnewGiveWhatTheyGiveOneAfterTheOther() throws Exception {
        try (LibraryBench bench = new LibraryBench(library(), resources())) {
            int before = deadlocks(bench);
            SOURCES.forEach(source -> tell(source, "a").forEach(batch -> hear(bench, source, batch)));
            List<CompletableFuture<Void>> all = SOURCES.stream()
                    .map(source -> CompletableFuture.runAsync(
                            () -> tell(source, "b").forEach(batch -> hear(bench, source, batch)),
                            department -> new Thread(department).start()))
                    .toList();
            for (CompletableFuture<Void> one : all) {
                one.get();
            }

            assertThat(golden(bench, "b")).hasSize(PEOPLE).isEqualTo(golden(bench, "a"));
            assertThat(conflicts(bench, "b")).isPositive().isEqualTo(conflicts(bench, "a"));
            assertThat(deadlocks(bench))
                    .as("rings that the store found, a second each")
                    .isEqualTo(before);
        }
    }

    private static void hear(LibraryBench bench, String source, List<Row> batch) {
        bench.hear(source, 0, Instant.now(), batch);
    }

    /** All that a source tells: everybody, changes, and for one of them everybody as it knows them by then once more. */
    private static List<List<Row>> tell(String source, String people) {
        int number = SOURCES.indexOf(source);
        Random random = new Random(number);
        Map<String, Row> known = new HashMap<>();
        List<List<Row>> batches = new ArrayList<>();
        batches.add(said(IntStream.range(0, PEOPLE), people, number, random, known));
        for (int round = 1; round <= ROUNDS; round++) {
            batches.add(said(random.ints(CHANGED, 0, PEOPLE).distinct(), people, number + 60 * round, random, known));
            if (number == TOLD_AGAIN && round == ROUNDS / 2) {
                batches.add(List.copyOf(known.values()));
            }
        }
        return batches;
    }

    private static List<Row> said(IntStream persons, String people, int second, Random random, Map<String, Row> known) {
        return persons.mapToObj(person -> {
                    String key = people + person;
                    Row row = LibraryBench.says(
                            LibraryBench.at(second),
                            key,
                            "name " + random.nextInt(3),
                            "address " + random.nextInt(5),
                            "13" + random.nextInt(2));
                    known.put(key, row);
                    return row;
                })
                .toList();
    }

    private static Map<String, Map<String, String>> golden(LibraryBench bench, String people) {
        List<String> keys = IntStream.range(0, PEOPLE).mapToObj(i -> people + i).toList();
        return bench.golden().find("ten", keys, AsOf.NOW).stream()
                .collect(Collectors.toMap(one -> one.key().substring(people.length()), LibraryBench::values));
    }

    private static int deadlocks(LibraryBench bench) {
        return bench.jdbc()
                .queryForObject(
                        "select deadlocks from pg_stat_database where datname = current_database()", Integer.class);
    }

    private static int conflicts(LibraryBench bench, String people) {
        return bench.jdbc()
                .queryForObject(
                        "select count(*) from library.conflict where library = 'ten' and state = 'open' and key like ?",
                        Integer.class,
                        people + "%");
    }

    private static Library library() {
        Map<String, String> keys = SOURCES.stream().collect(Collectors.toMap(Function.identity(), source -> "id"));
        return new Library(
                "ten",
                "十个来源",
                ItemType.TEXT,
                keys,
                List.of(fact("name", Rule.PRECEDENCE), fact("address", Rule.NEWEST), fact("phone", Rule.AGREED)));
    }

    private static Library.Fact fact(String name, Rule rule) {
        List<Origin> from =
                SOURCES.stream().map(source -> new Origin(source, name)).toList();
        return new Library.Fact(name, name, "department-0", false, rule, 2, Compare.EXACT, false, from);
    }

    private static List<Resource> resources() {
        return SOURCES.stream()
                .map(source -> Resources.of(
                        source,
                        1,
                        List.of("id", "name", "address", "phone").stream()
                                .map(item -> Resources.item(item, ItemType.TEXT, false))
                                .toList()))
                .toList();
    }
}
