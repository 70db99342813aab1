package govbus.benchmarks;

import govbus.city.Progress;
import java.io.IOException;
import java.util.Locale;

/** What accepting costs with ten thousand records in the log and with ten million. */
final class LogBench {
    private static final String RESOURCE = "bench/log";
    private static final int BATCH_ROWS = 5_000;

    private final BenchBus bus;
    private final BenchOptions options;
    private final Progress progress;
    private final Figures figures;

    LogBench(BenchBus bus, BenchOptions options, Progress progress, Figures figures) {
        this.bus = bus;
        this.options = options;
        this.progress = progress;
        this.figures = figures;
    }

    void run() throws IOException, InterruptedException {
        bus.declare(bus.surroundings() + Manifests.pushed(RESOURCE));
        Manifests.awaitOpen(bus, RESOURCE);
        new Pushers(bus, RESOURCE, 100).push(options.quick() ? 20_000 : 200_000);
        forget();
        for (long records : options.quick() ? new long[] {10_000, 200_000} : new long[] {10_000, 10_000_000}) {
            progress.say(String.format(Locale.ROOT, "Filling the log to %,d records", records));
            fill(records);
            for (int round = 1; round <= options.rounds(); round++) {
                add(1, records);
                add(100, records);
            }
        }
    }

    private void add(int recordsAPush, long records) throws InterruptedException {
        figures.add(
                String.format(Locale.ROOT, "pushes of %d, %,d records in the log", recordsAPush, records),
                new Pushers(bus, RESOURCE, recordsAPush).measure(options.seconds()));
    }

    /** Begins with an empty log, as the warm-up must not count. */
    private void forget() {
        bus.books().sql().execute("truncate exchange.batch, exchange.receipt, exchange.idempotency, ledger.entry");
    }

    /** Batches of five thousand with their ledger lines and receipts, each row with a key of its own, as the bus would. */
    private void fill(long records) {
        long there =
                bus.books().sql().queryForObject("select coalesce(sum(records), 0) from exchange.batch", Long.class);
        long batches = (records - there) / BATCH_ROWS;
        for (long done = 0; done < batches; done += 100) {
            bus.books().sql().update(FILL, Math.min(100, batches - done), RESOURCE, BATCH_ROWS, BATCH_ROWS * 190);
        }
        bus.books().sql().execute("vacuum analyze exchange.batch, exchange.receipt, ledger.entry");
    }

    private static final String FILL = """
            with n as (select ?::bigint as count, ?::text as resource, ?::int as rows, ?::int as bytes),
            h as (update exchange.head set last = last + n.count, records = records + n.count * n.rows from n
                  where head.resource = n.resource returning head.last, head.records),
            b as (insert into exchange.batch (resource, partition, seq, receipt, version, source, records, cumulative, body)
                  select n.resource, 0, h.last - n.count + i, gen_random_uuid(), 1, n.resource, n.rows,
                         h.records - (n.count - i) * n.rows, decode(repeat(md5(i::text || random()), n.bytes / 16), 'hex')
                  from n, h, generate_series(1, n.count) i returning seq, receipt, records),
            r as (insert into exchange.receipt (id, resource, version, source, client, accepted, quarantined, duplicate, problems)
                  select receipt, n.resource, 1, n.resource, 'bench', records, 0, 0, '[]' from b, n)
            insert into ledger.entry (hop, resource, version, source, receipt, partition, first_seq, last_seq, records, bytes, keys)
            select 'accepted', n.resource, 1, n.resource, receipt, 0, seq, seq, records, n.bytes,
                   (select array_agg((random() * 9e18)::bigint + 0 * (key + seq)) from generate_series(1, n.rows) key) from b, n
            """;
}
