package govbus.reconciliation;

import static govbus.reconciliation.ReconciliationBench.row;
import static org.assertj.core.api.Assertions.assertThat;

import govbus.Resources;
import govbus.adapter.Row;
import govbus.catalog.Item;
import govbus.catalog.ItemType;
import govbus.catalog.Resource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** How fast a large table is verified; {@code -Dgovbus.measure=1000000} says of how many rows. */
@EnabledIfSystemProperty(named = "govbus.measure", matches = "\\d+")
class ReconciliationSpeedTest {

    @TempDir
    Path directory;

    @Test
    void verifyingALargeTable() throws Exception {
        int rows = Integer.getInteger("govbus.measure");
        List<Item> items = List.of(
                Resources.item("id", ItemType.INTEGER, true),
                Resources.item("name", ItemType.TEXT, false),
                Resources.item("address", ItemType.TEXT, false),
                Resources.item("born", ItemType.DATE, false),
                Resources.item("amount", ItemType.DECIMAL, false),
                Resources.item("at", ItemType.DATETIME, false));
        Resource resource = Resources.of("test/m" + UUID.randomUUID().toString().substring(0, 8), 4, items);
        try (ReconciliationBench bench = new ReconciliationBench(
                directory,
                resource,
                ReconciliationBench.subscription(resource, resource.itemNames(), Map.of(), Map.of()),
                "id int primary key, name text, address text, born date, amount numeric(18,2), at timestamptz")) {
            fill(bench, rows);
            long start = System.nanoTime();
            bench.get(LogFold.class).advance(resource);
            tell("folding the log the first time", rows, start);
            for (int i = 0; i < 3; i++) {
                start = System.nanoTime();
                assertThat(bench.run().state()).isEqualTo("verified");
                tell("verifying", rows, start);
            }
            sides(bench, resource, rows);
            bench.jdbc().update("update " + bench.table() + " set name = 'x' where id % " + rows / 200 + " = 0");
            start = System.nanoTime();
            assertThat(bench.run().differing()).isEqualTo(200);
            tell("finding 200 edits", rows, start);
            start = System.nanoTime();
            assertThat(bench.heal().healed()).hasSize(200);
            tell("mending them", 200, start);
        }
    }

    private static void sides(ReconciliationBench bench, Resource resource, int rows) {
        long[] count = {0};
        long start = System.nanoTime();
        bench.get(AcceptedState.class).all(resource, row -> count[0]++);
        tell("of it reading the state", rows, start);
        start = System.nanoTime();
        try (govbus.adapter.TargetScan scan =
                bench.get(TargetCheck.class).scan(bench.subject().subscription())) {
            scan.rows(row -> count[0]++);
        }
        tell("of it reading the target", rows, start);
        Digest digest = new Digest();
        String[] values = {
            "123456", "张三丰 123456", "江苏省苏州市姑苏区人民路 123456 号", "1980-01-01", "123456.5", "2026-11-22T10:00:00"
        };
        start = System.nanoTime();
        for (int i = 0; i < rows; i++) {
            count[0] += digest.of(values);
        }
        tell("of it a digest a row (twice)", rows, start);
        assertThat(count[0]).isNotZero();
    }

    private static void fill(ReconciliationBench bench, int rows) {
        List<Row> some = new ArrayList<>();
        for (int n = 1; n <= rows; n++) {
            String id = String.valueOf(n);
            some.add(row(
                    id,
                    "张三丰 " + id,
                    "江苏省苏州市姑苏区人民路 " + id + " 号",
                    "1980-01-01",
                    id + ".5",
                    "2026-11-22T10:00:00+08:00"));
            if (some.size() == 5_000 || n == rows) {
                bench.accept(List.copyOf(some));
                some.clear();
            }
        }
        bench.deliverAll();
    }

    private static void tell(String what, int rows, long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("MEASURED %s: %,d rows in %.2f s = %,.0f rows/s%n", what, rows, seconds, rows / seconds);
    }
}
