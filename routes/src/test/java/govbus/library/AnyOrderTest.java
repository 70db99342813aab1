package govbus.library;

import static org.assertj.core.api.Assertions.assertThat;

import govbus.Resources;
import govbus.adapter.Row;
import govbus.catalog.Item;
import govbus.catalog.ItemType;
import govbus.catalog.Library;
import govbus.catalog.Library.Compare;
import govbus.catalog.Library.Origin;
import govbus.catalog.Library.Rule;
import govbus.catalog.Resource;
import govbus.library.Course.Telling;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.PessimisticLockingFailureException;

/**
 * In whatever order, however often and in whatever batches the sources' changes come in, the golden records, their
 * history by the sources' times and the conflicts are the same. Through the real store, every rule, four sources and
 * records that move from one entity to another, while a person joins and parts entities.
 */
class AnyOrderTest {

    private static final int SEEDS = Integer.getInteger("govbus.library.seeds", 8);
    private static final List<String> SOURCES = List.of("police/resident", "housing-fund/account", "health/patient");
    private static final String CIVIL = "civil/marriage";

    private LibraryBench bench;
    private String name;
    private int runs;

    @BeforeEach
    void open() {
        name = "any-" + UUID.randomUUID().toString().substring(0, 8);
        bench = new LibraryBench(library(), resources());
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Library library() {
        return new Library(
                name,
                "任意顺序",
                ItemType.TEXT,
                Map.of(SOURCES.get(0), "id", SOURCES.get(1), "id", SOURCES.get(2), "id", CIVIL, "holder"),
                List.of(
                        fact("name", Rule.PRECEDENCE, Compare.NAME, 0, 1, 2),
                        fact("address", Rule.NEWEST, Compare.ADDRESS, 2, 1, 0),
                        fact("phone", Rule.AGREED, Compare.EXACT, 0, 1, 2),
                        fact("work", Rule.MOST_COMPLETE, Compare.EXACT, 1, 2),
                        new Library.Fact("spouse", "配偶", "civil", false, List.of(new Origin(CIVIL, "spouse")))));
    }

    private static Library.Fact fact(String name, Rule rule, Compare compare, int... sources) {
        List<Origin> from = IntStream.of(sources)
                .mapToObj(source -> new Origin(SOURCES.get(source), name))
                .toList();
        return new Library.Fact(name, name, "police", false, rule, 2, compare, false, from);
    }

    private static List<Resource> resources() {
        List<Resource> resources = new ArrayList<>();
        for (String source : SOURCES) {
            resources.add(Resources.of(source, 1, items("id", "name", "address", "phone", "work")));
        }
        resources.add(Resources.of(CIVIL, 1, items("number", "holder", "spouse")));
        return resources;
    }

    private static List<Item> items(String... names) {
        return java.util.Arrays.stream(names)
                .map(item -> Resources.item(item, ItemType.TEXT, false))
                .toList();
    }

    @Test
    void anyOrderAndRepetitionGivesTheSameGoldenRecordsHistoryAndConflicts() throws Exception {
        for (long seed = 1; seed <= SEEDS; seed++) {
            List<String> expected = outcome(seed, null, row -> row);
            if (seed <= 3) {
                assertThat(apart(seed)).as("seed %d without joins", seed).isNotEqualTo(expected);
            }
            assertThat(outcome(seed, new Random(seed * 31), row -> row))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
            assertThat(outcome(seed, new Random(seed * 37), row -> row))
                    .as("seed %d", seed)
                    .isEqualTo(expected);
            assertThat(atOnce(seed, new Random(seed * 41)))
                    .as("seed %d at once", seed)
                    .isEqualTo(expected);
            assertThat(expected).isNotEmpty();
        }
    }

    /** The control: without the sources' times the order of arrival is all there is, and this test sees that it matters. */
    @Test
    void withoutTheTimesOfTheSourcesTheOrderMatters() {
        UnaryOperator<Row> timeless = row -> row.changedAt(null);
        int different = 0;
        for (long seed = 1; seed <= 3; seed++) {
            List<String> expected = outcome(seed, null, timeless);
            different += outcome(seed, new Random(seed * 31), timeless).equals(expected) ? 0 : 1;
        }
        assertThat(different).isPositive();
    }

    private List<String> keys() {
        int run = ++runs;
        return IntStream.range(0, 5).mapToObj(i -> "r" + run + "-" + i).toList();
    }

    /** What becomes of a course that comes in its own order, or in one made of {@code order}, in batches of any size. */
    private List<String> outcome(long seed, Random order, UnaryOperator<Row> change) {
        List<String> keys = keys();
        Course course = new Course(seed, SOURCES, CIVIL, keys);
        hear(
                order == null ? course.inOrder() : course.inAnyOrder(order),
                order == null ? new Random(7) : order,
                change,
                new ArrayDeque<>(deeds(keys)));
        return outcome(keys);
    }

    /** The second control: nobody joins anything. */
    private List<String> apart(long seed) {
        List<String> keys = keys();
        hear(new Course(seed, SOURCES, CIVIL, keys).inOrder(), new Random(7), row -> row, new ArrayDeque<>());
        return outcome(keys);
    }

    /** What a person does, one after the other: in the end the first three are one, and the last two are not. */
    private List<Runnable> deeds(List<String> keys) {
        return List.of(
                () -> join(keys.get(4), keys.get(3)),
                () -> join(keys.get(1), keys.get(0)),
                () -> join(keys.get(2), keys.get(1)),
                () -> part(keys.get(4), keys.get(3)),
                () -> part(keys.get(1), keys.get(0)),
                () -> join(keys.get(1), keys.get(0)));
    }

    private void join(String key, String kept) {
        assertThat(bench.get(Joins.class).join(name, key, kept, "li", "same")).isTrue();
    }

    private void part(String key, String other) {
        bench.get(Joins.class).part(name, key, other, "li", "not the same");
    }

    /** The same by several threads at once, so that they meet at the same rows. */
    private List<String> atOnce(long seed, Random order) throws Exception {
        List<String> keys = keys();
        List<Telling> tellings = new Course(seed, SOURCES, CIVIL, keys).inAnyOrder(order);
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (String source : List.of(SOURCES.get(0), SOURCES.get(1), SOURCES.get(2), CIVIL)) {
            Random own = new Random(order.nextLong());
            List<Telling> mine = tellings.stream()
                    .filter(one -> one.resource().equals(source))
                    .toList();
            all.add(CompletableFuture.runAsync(() -> hear(mine, own, row -> row, new ArrayDeque<>())));
        }
        all.add(CompletableFuture.runAsync(() -> deeds(keys).forEach(AnyOrderTest::unlessAnotherIsInTheWay)));
        for (CompletableFuture<Void> one : all) {
            one.get();
        }
        return outcome(keys);
    }

    /** As the feed does, what cannot be written now is tried again. */
    private static void unlessAnotherIsInTheWay(Runnable work) {
        for (int times = 0; ; times++) {
            try {
                work.run();
                return;
            } catch (PessimisticLockingFailureException deadlock) {
                assertThat(times).isLessThan(20);
            }
        }
    }

    private void hear(List<Telling> tellings, Random sizes, UnaryOperator<Row> change, Deque<Runnable> deeds) {
        List<Telling> rest = tellings;
        while (!rest.isEmpty()) {
            if (!deeds.isEmpty() && sizes.nextInt(6) == 0) {
                deeds.pop().run();
            }
            String source = rest.get(0).resource();
            int most = 1 + sizes.nextInt(12);
            List<Row> rows = new ArrayList<>();
            while (rows.size() < most
                    && rows.size() < rest.size()
                    && rest.get(rows.size()).resource().equals(source)) {
                rows.add(change.apply(rest.get(rows.size()).row()));
            }
            Instant accepted = Instant.now();
            unlessAnotherIsInTheWay(() -> bench.hear(source, 0, accepted, rows));
            rest = rest.subList(rows.size(), rest.size());
        }
        deeds.forEach(Runnable::run);
    }

    /** All that may not depend on the order, as text without the run's own keys and the bus's times. */
    private List<String> outcome(List<String> keys) {
        List<String> all = new ArrayList<>();
        for (String key : keys) {
            String mark = key.substring(key.indexOf('-'));
            bench.golden().find(name, List.of(key), AsOf.NOW).forEach(golden -> golden.facts()
                    .forEach((fact, value) -> all.add(mark + " " + fact + " " + value.value() + " " + value.source()
                            + " " + value.at() + " "
                            + value.losing().stream().map(Candidate::value).toList())));
            List<String> history = new ArrayList<>();
            bench.golden().history(name, key).stream()
                    .filter(version -> version.knownTo() == null)
                    .forEach(version -> history.add(mark + " " + version.fact() + " " + version.value() + " "
                            + version.source() + " " + version.from() + " " + version.to()));
            Collections.sort(history);
            all.addAll(history);
            all.addAll(conflicts(key, mark));
        }
        return all.stream().map(line -> line.replaceAll("r\\d+-", "r-")).toList();
    }

    private List<String> conflicts(String key, String mark) {
        return bench.jdbc().queryForList("""
            select fact || (select string_agg(concat_ws(' ', w->>'resource', w->>'value', w->>'at'), ', ')
                from jsonb_array_elements(words) w) from library.conflict
            where library = ? and key = ? and state = 'open' order by fact
            """, String.class, name, key).stream()
                .map(line -> mark + " conflict " + line)
                .toList();
    }
}
