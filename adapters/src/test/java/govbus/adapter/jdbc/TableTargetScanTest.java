package govbus.adapter.jdbc;

import static govbus.adapter.PostgresServer.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import govbus.adapter.Change;
import govbus.adapter.Delivery;
import govbus.adapter.Endpoint;
import govbus.adapter.PostgresServer;
import govbus.adapter.Row;
import govbus.adapter.Target;
import govbus.adapter.TargetScan;
import govbus.adapter.TargetTask;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TableTargetScanTest {
    private final TableTargetAdapter adapter = new TableTargetAdapter();

    private static TargetTask task(Endpoint.Database database, List<String> items, String... key) {
        Map<String, String> columns = new LinkedHashMap<>();
        items.forEach(item -> columns.put(item, item));
        return new TargetTask("sub@1", database, Map.of("table", "t"), columns, List.of(key));
    }

    private static Delivery delivery(long after, long upTo, List<String> items, String[]... rows) {
        List<Row> all = new ArrayList<>();
        for (String[] row : rows) {
            all.add(Row.of(Change.CREATED, row, null, null));
        }
        return new Delivery(0, after, upTo, items, all);
    }

    private static List<List<String>> rows(TargetScan scan) {
        List<List<String>> rows = new ArrayList<>();
        scan.rows(row -> rows.add(java.util.Arrays.asList(row)));
        return rows;
    }

    @Test
    void whatTheBusHasWrittenIsHeldAsTheBusSaysForEveryTypeOfColumn() throws Exception {
        List<String> items =
                List.of("k", "c", "v", "n2", "n", "i", "b", "d", "ts", "tz", "ts0", "f4", "f8", "u", "j", "dd", "dtz");
        Endpoint.Database database = PostgresServer.database();
        run(
                database,
                "create domain money2 as numeric(9,1)",
                "create table t (k text primary key, c char(8), v varchar(20), n2 numeric(18,2), n numeric, i int,"
                        + " b bool, d date, ts timestamp, tz timestamptz, ts0 timestamptz(0), f4 real,"
                        + " f8 double precision, u uuid, j jsonb, dd money2, dtz date)");
        String[][] values = {
            {
                "1",
                "甲  ",
                "a\tb\\n\"",
                "1.005",
                "1.50",
                "007",
                "true",
                "2026-11-22",
                "2026-11-22T10:00:00.123456789+08:00",
                "2026-11-22T10:00:00.5+08:00",
                "1986-06-01T00:00:00.5+08:00",
                "0.1",
                "1e3",
                "A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11",
                "{\"b\":1, \"a\":2}",
                "-2.25",
                "2026-11-22T23:30:00+08:00"
            },
            {
                "2",
                "",
                "",
                "-0.004",
                "0.00",
                "-0",
                "false",
                "0099-01-01",
                "1900-01-01T00:00:00+08:00",
                "1900-01-01",
                "1900-01-01T00:00:00+08:00",
                "3.4e38",
                "NaN",
                null,
                "[]",
                "0",
                "1900-01-01"
            },
            {
                "3",
                null,
                null,
                "NaN",
                null,
                null,
                null,
                "infinity",
                "infinity",
                "-infinity",
                null,
                null,
                null,
                null,
                null,
                null,
                null
            },
        };
        TargetTask task = task(database, items, "k");
        try (Target target = adapter.open(task)) {
            assertThat(target.apply(delivery(0, 1, items, values), refused -> {})
                            .parked())
                    .isZero();
        }

        try (TargetScan scan = adapter.scan(task)) {
            List<List<String>> held = new ArrayList<>();
            for (String[] row : values) {
                held.add(java.util.Arrays.asList(scan.held(row)));
            }
            assertThat(rows(scan)).containsExactlyElementsOf(held);
            assertThat(rows(scan)).as("a second time").hasSize(3);
            List<List<String>> one = new ArrayList<>();
            scan.rows(List.of(new String[] {"1"}, new String[] {"no"}), row -> one.add(java.util.Arrays.asList(row)));
            assertThat(one).containsExactly(held.get(0));
        }
    }

    @Test
    void rowsAndPositionsAreOfOneMoment() throws Exception {
        List<String> items = List.of("a", "b", "w");
        Endpoint.Database database = PostgresServer.database();
        run(database, "create table t (a int, b text, w text, primary key (a, b))");
        TargetTask task = task(database, items, "a", "b");
        try (Target target = adapter.open(task)) {
            target.apply(delivery(0, 5, items, new String[] {"1", "x", "old"}), refused -> {});
            try (TargetScan scan = adapter.scan(task)) {
                assertThat(scan.position(0)).hasValue(5);
                target.apply(delivery(5, 9, items, new String[] {"1", "x", "new"}), refused -> {});

                assertThat(scan.position(0)).hasValue(5);
                assertThat(scan.position(1)).isEmpty();
                assertThat(rows(scan)).containsExactly(List.of("1", "x", "old"));
                List<String> found = new ArrayList<>();
                scan.rows(List.<String[]>of(new String[] {"1", "x"}), row -> found.add(row[2]));
                assertThat(found).containsExactly("old");
            }
        }
    }

    @Test
    void aTableThatIsGoneOrClosedToTheBusIsToldInASentence() throws Exception {
        Endpoint.Database database = PostgresServer.database();
        assertThatThrownBy(() -> adapter.scan(task(database, List.of("a"), "a")))
                .isInstanceOf(TargetUnfit.class)
                .hasMessageContaining("does not exist");
        run(database, "create table t (a int primary key)", "create role poor_" + database.database() + " login");
        Endpoint.Database poor = new Endpoint.Database(
                "postgresql",
                "localhost",
                database.port(),
                database.database(),
                "poor_" + database.database(),
                () -> "");
        try (TargetScan scan = adapter.scan(task(poor, List.of("a"), "a"))) {
            assertThatThrownBy(() -> rows(scan)).isInstanceOf(TargetUnfit.class).hasMessageContaining("grant select");
        }
        Endpoint.Database nobody =
                new Endpoint.Database("postgresql", "localhost", 1, database.database(), "postgres", () -> "");
        assertThatThrownBy(() -> adapter.scan(task(nobody, List.of("a"), "a")))
                .isInstanceOf(TargetUnavailable.class)
                .hasMessageContaining("localhost:1/");
    }
}
