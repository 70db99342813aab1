package govbus.benchmarks;

import java.math.BigDecimal;
import java.sql.CallableStatement;
import java.sql.Types;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.CallableStatementCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a commit of acceptance pays for keys that can be found, by the form of their index; on top of so many keys. */
final class KeyIndexForms {

    private static final int KEYS_BEFORE = 5_000_000;
    private static final String ENTRIES = """
            create table bench_entry (id bigint generated always as identity, at timestamptz not null default now(),
                hop text not null, resource text not null, version int, source text, receipt uuid, partition int,
                first_seq bigint, last_seq bigint, records int, bytes bigint, keys bigint[] not null)
            """;
    private static final String BEFORE = """
            insert into bench_entry (hop, resource, version, source, receipt, partition, first_seq, last_seq, records, bytes, keys)
            select 'accepted', 'police/resident', 1, 'police/resident', gen_random_uuid(), 0, -g, -g, 100, 23000,
                (select array_agg(bench_key(-(g * 100 + k))) from generate_series(1, 100) k)
            from generate_series(1::bigint, %d) g
            """.formatted(KEYS_BEFORE / 100);

    private final JdbcTemplate jdbc;
    private long base;

    KeyIndexForms(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Form(String name, List<String> statements, boolean places, boolean aside) {}

    /** What one commit holds: so many batches of so many keys. */
    private record Shape(int commits, int batches, int keys) {}

    private static final List<Form> FORMS = List.of(
            new Form("no index of keys", List.of(), false, false),
            new Form(
                    "GIN, at once",
                    List.of("create index on bench_entry using gin (keys) with (fastupdate = off)"),
                    false,
                    false),
            new Form(
                    "GIN, list of 4 MB",
                    List.of("create index on bench_entry using gin (keys) with (fastupdate = on)"),
                    false,
                    false),
            new Form(
                    "GIN, list sorted in aside",
                    List.of("create index bench_keys on bench_entry using gin (keys)"
                            + " with (fastupdate = on, gin_pending_list_limit = 65536)"),
                    false,
                    true),
            new Form(
                    "narrow table, btree",
                    List.of(
                            "create table bench_place as select unnest(keys) as key, 0 as lane, first_seq as seq, at"
                                    + " from bench_entry",
                            "create index on bench_place (key)"),
                    true,
                    false));

    void print() {
        System.out.printf(
                "%nA commit of acceptance, by the form of the keys' index, over %,d keys before%n%-27s%32s%32s%32s%n",
                KEYS_BEFORE, "", "100 lone records", "10 batches of 100", "1 batch of 5,000");
        System.out.printf(
                "%-27s%s%s%s%n",
                "",
                "  us/key  worst ms  WAL bytes/key",
                "  us/key  worst ms  WAL B/key",
                "     us/key  worst ms  WAL B/key");
        FORMS.forEach(this::measure);
    }

    private void measure(Form form) {
        jdbc.execute("drop table if exists bench_entry, bench_place");
        jdbc.execute(ENTRIES);
        jdbc.execute(BEFORE);
        form.statements().forEach(jdbc::execute);
        ScheduledExecutorService aside = Executors.newSingleThreadScheduledExecutor();
        if (form.aside()) {
            aside.scheduleWithFixedDelay(
                    () -> jdbc.queryForObject("select gin_clean_pending_list('bench_keys')", Long.class),
                    500,
                    500,
                    TimeUnit.MILLISECONDS);
        }
        System.out.printf("%-27s", form.name());
        // The first run pays for the pages' first images after the index was made.
        write(new Shape(100, 100, 1), form.places());
        for (Shape shape : List.of(new Shape(300, 100, 1), new Shape(100, 10, 100), new Shape(20, 1, 5_000))) {
            System.out.print(write(shape, form.places()));
        }
        System.out.println();
        aside.shutdownNow();
    }

    private String write(Shape shape, boolean places) {
        base += 1_000_000_000L;
        return jdbc.execute("call bench_write(?, ?, ?, ?, ?, ?, ?, ?)", (CallableStatementCallback<String>) call -> {
            set(call, shape, places);
            call.execute();
            return String.format(
                    "%12.1f %9.1f %9.0f", call.getBigDecimal(6), call.getBigDecimal(7), call.getBigDecimal(8));
        });
    }

    private void set(CallableStatement call, Shape shape, boolean places) throws java.sql.SQLException {
        call.setInt(1, shape.commits());
        call.setInt(2, shape.batches());
        call.setInt(3, shape.keys());
        call.setLong(4, base);
        call.setBoolean(5, places);
        for (int out = 6; out <= 8; out++) {
            call.setBigDecimal(out, BigDecimal.ZERO);
            call.registerOutParameter(out, Types.NUMERIC);
        }
    }
}
