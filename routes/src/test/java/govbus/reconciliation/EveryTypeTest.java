package govbus.reconciliation;

import static govbus.reconciliation.ReconciliationBench.row;
import static org.assertj.core.api.Assertions.assertThat;

import govbus.Resources;
import govbus.catalog.Item;
import govbus.catalog.ItemType;
import govbus.catalog.Resource;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No type of item gives a false alarm, in no type of column that takes it. */
class EveryTypeTest {

    private static final Map<ItemType, List<String>> VALUES = new EnumMap<>(ItemType.class);
    private static final Map<ItemType, List<String>> COLUMNS = new EnumMap<>(ItemType.class);

    static {
        put(ItemType.TEXT, List.of("text", "varchar(40)", "char(40)"), " a\tb\\n 甲😀", "");
        put(ItemType.INTEGER, List.of("int", "bigint", "numeric", "numeric(12,2)", "text"), "42", "-7");
        put(ItemType.DECIMAL, List.of("numeric(18,2)", "numeric", "numeric(9,1)", "float8", "text"), "1.50", "-0.25");
        put(ItemType.BOOLEAN, List.of("boolean", "text", "char(5)"), "true", "f");
        put(ItemType.DATE, List.of("date", "timestamp", "timestamptz", "text"), "2026-11-22", "1949/10/1");
        put(
                ItemType.DATETIME,
                List.of("timestamptz", "timestamp", "timestamptz(0)", "date", "text"),
                "2026-11-22T23:30:00.123456+08:00",
                "1988-06-01 12:00:00");
        put(ItemType.CITIZEN_ID, List.of("char(18)", "varchar(20)"), "11010519491231002x", "110101190001010014");
        put(ItemType.SOCIAL_CREDIT_CODE, List.of("char(18)", "char(30)"), "91110000600037341l");
        put(ItemType.ORGANISATION_CODE, List.of("char(9)", "text"), "000013338");
        put(ItemType.DIVISION_CODE, List.of("char(12)", "int"), "320500");
        put(ItemType.REAL_ESTATE_UNIT, List.of("char(28)", "text"), "320684413219GB00029F00010002");
        put(ItemType.REAL_ESTATE_CERTIFICATE_NUMBER, List.of("text"), "苏（2017）海门市不动产权第0000183号");
        put(
                ItemType.CERTIFICATE_IDENTIFIER,
                List.of("text"),
                "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U");
        put(ItemType.PROJECT_CODE, List.of("varchar(30)"), "2509-320193-89-01-544060");
        put(ItemType.PLANNING_PERMIT_NUMBER, List.of("text"), "建字第340111202300127号");
    }

    private static void put(ItemType type, List<String> columns, String... values) {
        VALUES.put(type, List.of(values));
        COLUMNS.put(type, columns);
    }

    static {
        assertThat(COLUMNS.keySet()).as("every type of item").containsExactly(ItemType.values());
    }

    private record Column(String name, ItemType type, String column) {}

    @TempDir
    Path directory;

    private static List<Column> columns() {
        return COLUMNS.entrySet().stream()
                .flatMap(one -> java.util.stream.IntStream.range(
                                0, one.getValue().size())
                        .mapToObj(i -> new Column(
                                one.getKey().name().toLowerCase() + i,
                                one.getKey(),
                                one.getValue().get(i))))
                .toList();
    }

    @Test
    void whatWasDeliveredIsVerifiedWhateverItsTypeAndOneChangedValueIsFound() throws Exception {
        List<Column> columns = columns();
        List<Item> items = Stream.concat(
                        Stream.of(Resources.item("id", ItemType.TEXT, true)),
                        columns.stream().map(one -> Resources.item(one.name(), one.type(), false)))
                .toList();
        Resource resource = Resources.of("test/r" + UUID.randomUUID().toString().substring(0, 8), 1, items);
        String table = "id char(9) primary key, "
                + columns.stream().map(one -> one.name() + " " + one.column()).collect(Collectors.joining(", "));
        try (ReconciliationBench bench = new ReconciliationBench(
                directory,
                resource,
                ReconciliationBench.subscription(resource, resource.itemNames(), Map.of(), Map.of()),
                table)) {
            for (int n = 0; n < 3; n++) {
                String[] values = new String[items.size()];
                values[0] = "k" + n;
                for (int i = 0; i < columns.size(); i++) {
                    List<String> all = VALUES.get(columns.get(i).type());
                    values[i + 1] = n == 2 ? null : all.get(n % all.size());
                }
                bench.accept(List.of(row(values)));
            }
            assertThat(bench.jdbc()
                            .queryForList(
                                    "select problems::text from quality.quarantine where resource = ?",
                                    String.class,
                                    resource.name()))
                    .isEmpty();
            bench.deliverAll();

            Line line = bench.run();
            assertThat(line.state()).as(line.message()).isEqualTo("verified");
            assertThat(line.rowsFound()).isEqualTo(3);

            for (Column column : columns) {
                bench.jdbc().update("update " + bench.table() + " set " + column.name() + " = null where id = 'k1'");
                assertThat(bench.run().differing()).as(column.toString()).isEqualTo(1);
                bench.heal();
                assertThat(bench.run().state()).as(column.toString()).isEqualTo("verified");
            }
        }
    }
}
