package govbus.adapter.cdc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalValuesTest {
    private static final Map<String, String> TYPES = new LinkedHashMap<>();

    static {
        TYPES.put("b", "boolean");
        TYPES.put("i2", "smallint");
        TYPES.put("i8", "bigint");
        TYPES.put("f4", "real");
        TYPES.put("f8", "double precision");
        TYPES.put("n", "numeric");
        TYPES.put("n2", "numeric(18,2)");
        TYPES.put("v", "varchar(50)");
        TYPES.put("c", "char(5)");
        TYPES.put("x", "text");
        TYPES.put("d", "date");
        TYPES.put("t", "time");
        TYPES.put("tz", "timetz");
        TYPES.put("ts", "timestamp");
        TYPES.put("ts3", "timestamp(3)");
        TYPES.put("tstz", "timestamptz");
        TYPES.put("iv", "interval");
        TYPES.put("by", "bytea");
        TYPES.put("js", "json");
        TYPES.put("jb", "jsonb");
        TYPES.put("u", "uuid");
        TYPES.put("a", "text[]");
        TYPES.put("ip", "inet");
        TYPES.put("bi", "bit varying(8)");
        TYPES.put("en", "mood");
        TYPES.put("dom", "day");
        TYPES.put("xm", "xml");
        TYPES.put("r", "daterange");
        TYPES.put("l", "pg_lsn");
    }

    private static final String ORDINARY = """
            true, -7, 9007199254740993, 0.1, 1e-7, 12345678901234567890.000, 1.5, '张三😀''"\\', '甲', E'a\\tb\\n\\\\N',
            '2026-11-22', '10:00:00.5', '10:00:00+02', '2026-11-22 10:00:00', '2026-11-22 10:00:00.12', \
            '2026-11-22 10:00:00.000001+00', '1 year 2 days 03:04:05.6', '\\x00ff10', '{"a" : 1}', '{"b" : [1, "二"]}', \
            'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', array['a', null, '"'], '10.0.0.1/8', '1011', 'happy', \
            '2026-02-28', '<a>二</a>', '[2026-01-01,2026-02-01)', '0/16B3748'
            """;
    private static final String EXTREME = """
            false, 32767, -1, 1.2345679e10, 'NaN', 'NaN', -0.01, '', '', '', 'infinity', '23:59:59.999999', \
            '00:00:00-08', 'infinity', 'epoch', '-infinity', '-1 day', '', 'null', 'null', \
            '00000000-0000-0000-0000-000000000000', '{}', '::1', '', 'sad', 'epoch', '', 'empty', '0/0'
            """;
    private static final String OLD = """
            false, 0, 0, 'Infinity', '-Infinity', '-Infinity', 0, '0', '0', '0', '0044-03-15 BC', '00:00', '00:00+08', \
            '0001-01-01 BC', '1900-01-01', '1900-01-01 00:00:00+08', '0', '\\x5c78', '[]', '[]', \
            'ffffffff-ffff-ffff-ffff-ffffffffffff', '{1,2}', '0.0.0.0', '0', 'sad', '9999-12-31', 'x', '(,)', 'F/F'
            """;

    @ParameterizedTest
    @ValueSource(strings = {"log", "debezium"})
    void theSnapshotAndTheStreamGiveTheSameTextAndPostgresReadsItBack(String reader) throws Exception {
        String table = "id int primary key";
        for (Map.Entry<String, String> column : TYPES.entrySet()) {
            table += ", " + column.getKey() + " " + column.getValue();
        }
        String[] columns = ("id," + String.join(",", TYPES.keySet())).split(",");
        try (Bureau bureau = Bureau.prepared(
                reader,
                100,
                List.of("create type mood as enum ('sad', 'happy')", "create domain day as date"),
                table,
                "id",
                columns)) {
            String rows = "(1, " + ORDINARY + "), (2, " + EXTREME + "), (3, " + OLD + "), (4"
                    + ", null".repeat(TYPES.size()) + ")";
            bureau.run("insert into t values " + rows);
            bureau.open();
            bureau.awaitRows(4);
            bureau.awaitStreaming();
            bureau.run("delete from t", "insert into t values " + rows);
            bureau.awaitRows(12);

            for (int row = 0; row < 4; row++) {
                String[] snapshot = bureau.task().rows().get(row).values();
                String[] stream = bureau.task().rows().get(row + 8).values();
                assertThat(stream).containsExactly(snapshot);
                assertThat(readBack(bureau, columns, snapshot)).isEmpty();
            }
            assertThat(Arrays.asList(bureau.task().rows().get(0).values()))
                    .startsWith("1", "true", "-7", "9007199254740993", "0.1", "0.00000010")
                    .contains(
                            "12345678901234567890.000",
                            "1.50",
                            "2026-11-22",
                            "2026-11-22T10:00:00+08:00",
                            "2026-11-22T10:00:00.120000+08:00",
                            "2026-11-22T18:00:00.000001+08:00",
                            "\\x00ff10",
                            "{\"a\" : 1}");
        }
    }

    /** The columns whose text, read as the column's type, is another value than the row of that key has. */
    private static String readBack(Bureau bureau, String[] columns, String[] values) throws Exception {
        StringBuilder wrong = new StringBuilder();
        for (int i = 1; i < columns.length; i++) {
            String literal = values[i] == null
                    ? "null"
                    : "E'" + values[i].replace("\\", "\\\\").replace("'", "\\'") + "'";
            String same = bureau.ask("select " + columns[i] + "::text is not distinct from ((" + literal + ")::"
                    + TYPES.get(columns[i]) + ")::text from t where id = " + values[0]);
            // a time of day keeps its instant, not its zone
            if (same.equals("f") && !columns[i].equals("tz")) {
                wrong.append(columns[i]).append('=').append(values[i]).append(' ');
            }
        }
        return wrong.toString();
    }
}
