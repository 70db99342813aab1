package govbus.benchmarks;

import govbus.ledger.TraceStore;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.JdbcTemplate;

/** How long a trace by key takes among generated hops in twelve months' partitions. */
final class TraceTimes {

    private static final int MONTHS = 12;
    private static final int TRACES = 500;
    private static final long SEED = 20261122;

    private final JdbcTemplate jdbc;

    TraceTimes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void print(long hops, int batch) {
        long records = hops / 2;
        long residents = Math.max(1_000, records / 5);
        long lines = Math.max(50, records / batch / MONTHS);
        System.out.printf(
                "%nMaking %,d hops: %,d records in lines of %d, accepted and delivered, over %d months%n",
                hops, records, batch, MONTHS);
        long started = System.nanoTime();
        LocalDate first = YearMonth.now().minusMonths(MONTHS).atDay(1);
        for (int month = 0; month < MONTHS; month++) {
            jdbc.update(
                    "call bench_month(?, ?, ?, ?, ?)", first.plusMonths(month), month * lines, lines, batch, residents);
            System.out.printf("  %s after %,d s%n", first.plusMonths(month), seconds(started));
        }
        jdbc.execute("vacuum analyze ledger.entry");
        System.out.printf(
                "Made in %,d s: %,d lines, table %s, indexes %s, of it keys %s%n",
                seconds(started),
                jdbc.queryForObject(
                        "select sum(reltuples)::bigint from pg_class c join pg_inherits i on i.inhrelid = c.oid"
                                + " where i.inhparent = 'ledger.entry'::regclass",
                        Long.class),
                size("pg_table_size", "ledger.entry"),
                size("pg_indexes_size", "ledger.entry"),
                size("pg_relation_size", "ledger.entry_keys"));
        trace(residents, "first");
        trace(residents, "again");
    }

    /** Of partitioned things the sum of their parts. */
    private String size(String function, String parent) {
        return jdbc.queryForObject(
                "select pg_size_pretty(sum(" + function + "(inhrelid::regclass))) from pg_inherits"
                        + " where inhparent = ?::regclass",
                String.class,
                parent);
    }

    private static long seconds(long started) {
        return Duration.ofNanos(System.nanoTime() - started).toSeconds();
    }

    private void trace(long residents, String which) {
        TraceStore traces = new TraceStore(jdbc);
        Random random = new Random(SEED);
        List<Double> millis = new ArrayList<>();
        long found = 0;
        for (int i = 0; i < TRACES; i++) {
            long key =
                    jdbc.queryForObject("select bench_key(?)", Long.class, Math.floorMod(random.nextLong(), residents));
            long started = System.nanoTime();
            found += traces.byKey("police/resident", key).size();
            millis.add((System.nanoTime() - started) / 1e6);
        }
        millis.sort(null);
        System.out.printf(
                "%d traces of random keys, %s: p50 %.1f ms, p95 %.1f ms, max %.1f ms; %.1f lines each%n",
                TRACES,
                which,
                millis.get(TRACES / 2),
                millis.get(TRACES * 95 / 100),
                millis.get(TRACES - 1),
                found / (double) TRACES);
    }
}
