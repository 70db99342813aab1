package govbus.reconciliation;

import static govbus.reconciliation.ReconciliationBench.deleted;
import static govbus.reconciliation.ReconciliationBench.row;
import static org.assertj.core.api.Assertions.assertThat;

import govbus.Resources;
import govbus.adapter.Row;
import govbus.catalog.ItemType;
import govbus.catalog.Resource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What subscribers hold is compared with the log, on a real store and a real table. */
class TargetReconciliationTest {

    @TempDir
    Path directory;

    private final Resource resource = Resources.of(
            "test/r" + UUID.randomUUID().toString().substring(0, 8),
            3,
            List.of(
                    Resources.item("id", ItemType.INTEGER, true),
                    Resources.item("word", ItemType.TEXT, false),
                    Resources.item("amount", ItemType.DECIMAL, false)));

    private ReconciliationBench bench() throws Exception {
        return new ReconciliationBench(
                directory,
                resource,
                ReconciliationBench.subscription(resource, resource.itemNames(), Map.of(), Map.of()),
                "id int primary key, word text, amount numeric(18,2)");
    }

    private static void fill(ReconciliationBench bench, int from, int to, String word) {
        List<Row> rows = new ArrayList<>();
        for (int n = from; n <= to; n++) {
            rows.add(row(String.valueOf(n), n % 7 == 0 ? null : word + " " + n, n + ".5"));
            if (rows.size() == 1_000 || n == to) {
                bench.accept(List.copyOf(rows));
                rows.clear();
            }
        }
    }

    @Test
    void exactlyTheRowsThatSomebodyEditedAreFoundAndMended() throws Exception {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        try (ReconciliationBench bench = bench()) {
            fill(bench, 1, 20_000, "word");
            bench.accept(List.of(deleted("5", null, null), deleted("20000", null, null)));
            bench.deliverAll();
            Line first = bench.run();
            assertThat(first.state()).as(first.message()).isEqualTo("verified");
            assertThat(first.rowsExpected()).isEqualTo(19_998);
            assertThat(first.rowsFound()).isEqualTo(19_998);
            assertThat(first.verifiedThrough()).isNotNull();

            Map<String, String> edits = new TreeMap<>();
            while (edits.size() < 200) {
                int id = 6 + random.nextInt(19_990);
                if (edits.keySet().stream().anyMatch(key -> key.equals(String.valueOf(id)))) {
                    continue;
                }
                switch (random.nextInt(4)) {
                    case 0 -> {
                        bench.jdbc().update("delete from " + bench.table() + " where id = ?", id);
                        edits.put(String.valueOf(id), "missing");
                    }
                    case 1 -> {
                        bench.jdbc().update("update " + bench.table() + " set amount = amount + 0.01 where id = ?", id);
                        edits.put(String.valueOf(id), "changed");
                    }
                    case 2 -> {
                        bench.jdbc()
                                .update(
                                        "update " + bench.table()
                                                + " set word = case when word is null then '' end where id = ?",
                                        id);
                        edits.put(String.valueOf(id), "changed");
                    }
                    default -> {
                        bench.jdbc().update("insert into " + bench.table() + " values (?, 'x', 1)", 100_000 + id);
                        edits.put(String.valueOf(100_000 + id), "extra");
                    }
                }
            }

            Line differing = bench.run();
            assertThat(differing.state()).as("seed " + seed).isEqualTo("differs");
            assertThat(differing.differing()).as("seed " + seed).isEqualTo(200);
            assertThat(differing.verifiedThrough()).isEqualTo(first.verifiedThrough());
            assertThat(bench.differing())
                    .as("seed " + seed)
                    .containsExactlyElementsOf(edits.entrySet().stream()
                            .map(edit -> edit.getValue() + " " + edit.getKey())
                            .sorted()
                            .toList());

            Mended mended = bench.heal();
            assertThat(mended.refused()).isEmpty();
            assertThat(mended.healed()).containsExactlyInAnyOrderElementsOf(edits.keySet());
            assertThat(bench.run().state()).isEqualTo("verified");
            assertThat(bench.differences()).isEmpty();
        }
    }

    @Test
    void whileRecordsFlowNothingIsReportedThatSomebodyDidNotDoAndMendingNeverSetsARowBack() throws Exception {
        try (ReconciliationBench bench = bench()) {
            bench.jdbc().execute("create table " + bench.table() + "_effect (n serial, id int, version int)");
            bench.jdbc()
                    .execute("create function " + bench.table() + "_note() returns trigger language plpgsql as"
                            + " 'begin insert into " + bench.table() + "_effect (id, version)"
                            + " values (new.id, floor(new.amount)); return new; end'");
            bench.jdbc()
                    .execute("create trigger note after insert or update on " + bench.table()
                            + " for each row when (new.word is distinct from ''edited'') execute function "
                                    .replace("''", "'")
                            + bench.table() + "_note()");
            int rows = 2_000;
            AtomicBoolean flows = new AtomicBoolean(true);
            CompletableFuture<Void> accepting = CompletableFuture.runAsync(() -> {
                for (int version = 1; flows.get() || version < 3; version++) {
                    List<Row> all = new ArrayList<>();
                    for (int n = 1; n <= rows; n++) {
                        all.add(row(String.valueOf(n), "v" + version, version + ".00"));
                    }
                    for (int from = 0; from < rows; from += 100) {
                        bench.accept(all.subList(from, from + 100));
                    }
                }
            });
            CompletableFuture<Void> delivering = CompletableFuture.runAsync(() -> {
                while (!accepting.isDone()) {
                    bench.deliver(300);
                }
            });

            for (int round = 0; round < 8; round++) {
                Line line = bench.run();
                assertThat(line.state()).as(line.message()).isEqualTo("verified");
            }
            Set<String> edited = Set.of("17", "400", "1999");
            for (int round = 0; round < 5; round++) {
                edited.forEach(id -> bench.jdbc()
                        .update("update " + bench.table() + " set word = 'edited' where id = ?", Integer.valueOf(id)));
                bench.run();
                assertThat(bench.differences())
                        .allSatisfy(one -> assertThat(one.key()).isIn(edited));
                bench.heal();
            }
            flows.set(false);
            accepting.join();
            delivering.join();
            bench.deliverAll();

            assertThat(bench.run().state()).isEqualTo("verified");
            assertThat(bench.jdbc()
                            .queryForList("select id from (select id, version, lag(version) over (partition by id"
                                    + " order by n) as before from " + bench.table() + "_effect) e"
                                    + " where version < before"))
                    .as("an older version after a newer one")
                    .isEmpty();
        }
    }

    @Test
    void aTableThatIsGoneFailsWithASentenceAndIsVerifiedAgainWhenItIsThere() throws Exception {
        try (ReconciliationBench bench = bench()) {
            fill(bench, 1, 10, "word");
            bench.deliverAll();
            bench.jdbc().execute("alter table " + bench.table() + " rename to away");

            Line gone = bench.run();
            assertThat(gone.state()).isEqualTo("failed");
            assertThat(gone.message()).contains("does not exist");
            assertThat(bench.jdbc()
                            .queryForList(
                                    "select code from exchange.bulletin where subject = ? and acknowledged_by is null",
                                    String.class,
                                    bench.subject().name()))
                    .containsExactly("reconciliation-failed");

            bench.jdbc().execute("alter table " + bench.subject().name() + ".away rename to kept");
            assertThat(bench.run().state()).isEqualTo("verified");
        }
    }

    @Test
    void onlyWhatWasGrantedIsExpectedWithItsMasksAndRows() throws Exception {
        try (ReconciliationBench bench = new ReconciliationBench(
                directory,
                resource,
                ReconciliationBench.subscription(
                        resource, List.of("word", "id"), Map.of("amount", List.of("1.00")), Map.of("word", "name")),
                "id numeric primary key, word char(12)")) {
            bench.accept(List.of(
                    row("1", "张三丰", "1.00"), row("2", "李四", "2.00"), row("3", null, "1.00"), row("4", "王五", "1.00")));
            bench.accept(List.of(row("4", "王五", "3.00"), row("1", "欧阳锋", "1.00")));
            bench.deliverAll();
            assertThat(bench.jdbc()
                            .queryForList("select rtrim(word) from " + bench.table() + " order by id", String.class))
                    .containsExactly("欧*锋", null);
            assertThat(bench.run().state()).isEqualTo("verified");

            bench.jdbc().update("update " + bench.table() + " set word = '欧阳锋' where id = 1");
            bench.jdbc().update("insert into " + bench.table() + " values (4, '王五')");
            bench.jdbc().update("delete from " + bench.table() + " where id = 3");
            bench.run();
            assertThat(bench.differing()).containsExactly("changed 1", "extra 4", "missing 3");
            List<Views.DifferenceView> shown =
                    bench.get(DifferenceDesk.class).views(bench.subject(), bench.differences());
            assertThat(shown)
                    .filteredOn(one -> one.kind().equals("changed"))
                    .singleElement()
                    .satisfies(
                            one -> assertThat(one.items()).containsExactly(new Views.ItemView("word", "欧*锋", "欧阳锋")));

            assertThat(bench.heal().healed()).hasSize(3);
            assertThat(bench.run().state()).isEqualTo("verified");
            assertThat(bench.jdbc()
                            .queryForList("select rtrim(word) from " + bench.table() + " order by id", String.class))
                    .containsExactly("欧*锋", null);
        }
    }
}
