package govbus.library;

import govbus.Resources;
import govbus.Store;
import govbus.adapter.Change;
import govbus.adapter.Row;
import govbus.catalog.Item;
import govbus.catalog.ItemType;
import govbus.catalog.Library;
import govbus.catalog.Library.Origin;
import govbus.catalog.Resource;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.stream.LongStream;

/**
 * What taking words in costs, without what is before it on the way (capture, gate, log): a load of so many residents of
 * twelve items, then updates of seven in ten, insertions and deletions. CPU of this thread,
 * which hardly depends on what else the machine does. Run by hand: arguments are residents, changes, rounds.
 */
public final class LibrarySpeed {

    private static final int BATCH = 5_000;
    private static final String SOURCE = "lab/resident";
    private static final List<String> ITEMS = List.of(
            "id",
            "name",
            "sex",
            "born",
            "nation",
            "region",
            "address",
            "household",
            "phone",
            "marital",
            "status",
            "updated");

    private final LibraryBench bench;
    private final String name;

    private LibrarySpeed(LibraryBench bench, String name) {
        this.bench = bench;
        this.name = name;
    }

    public static void main(String[] arguments) {
        long residents = Long.parseLong(arguments[0]);
        long changes = Long.parseLong(arguments[1]);
        String name = "speed-" + System.nanoTime();
        List<Item> items = ITEMS.stream()
                .map(item -> Resources.item(item, ItemType.TEXT, false))
                .toList();
        Resource resource = Resources.of(SOURCE, 1, items);
        List<Library.Fact> facts = ITEMS.stream()
                .skip(1)
                .map(item -> new Library.Fact(item, item, "lab", false, List.of(new Origin(SOURCE, item))))
                .toList();
        Library library = new Library(name, "速度", ItemType.TEXT, Map.of(SOURCE, "id"), facts);
        Store.get().jdbc().execute("alter system set max_wal_size = '8GB'");
        Store.get().jdbc().execute("alter system set shared_buffers = '512MB'");
        try (LibraryBench bench = new LibraryBench(library, List.of(resource))) {
            LibrarySpeed speed = new LibrarySpeed(bench, name);
            for (int round = 0; round < Integer.parseInt(arguments[2]); round++) {
                long first = round * residents * 10;
                speed.measure("load", residents, i -> speed.row(Change.CREATED, first + i, 1));
                Random random = new Random(round);
                speed.measure("changes", changes, i -> speed.change(first, residents, i, random));
            }
        }
        System.exit(0);
    }

    private Row change(long first, long residents, long i, Random random) {
        return switch ((int) (i % 10)) {
            case 2, 7 -> row(Change.CREATED, first + residents + i, 2);
            case 5 -> row(Change.DELETED, first + residents - 1 - i / 10, 2 + i);
            default -> row(Change.UPDATED, first + (long) (random.nextDouble() * residents / 2), 2 + i);
        };
    }

    private Row row(Change change, long i, long time) {
        String id = String.format(Locale.ROOT, "%018d", 320500000000000000L + i);
        if (change == Change.DELETED) {
            return Row.of(change, new String[ITEMS.size()], LibraryBench.at(time), null)
                    .withValues(new String[] {id, null, null, null, null, null, null, null, null, null, null, null});
        }
        String[] values = {
            id,
            "王伟建",
            "1",
            "1980-01-01",
            "01",
            "320508000000",
            "江苏省苏州市姑苏区平江街道" + i % 997 + "号" + i % 31 + "幢",
            "" + i / 3,
            "139" + (i + time) % 100_000_000,
            "1",
            "" + time % 3,
            LibraryBench.at(time).toString()
        };
        return Row.of(change, values, LibraryBench.at(time), null);
    }

    private void measure(String what, long count, LongFunction<Row> row) {
        double own = 0;
        double seconds = 0;
        for (long from = 0; from < count; from += BATCH) {
            List<Row> rows = new ArrayList<>(LongStream.range(from, Math.min(count, from + BATCH))
                    .mapToObj(row)
                    .toList());
            long ownBefore = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long start = System.nanoTime();
            bench.hear(SOURCE, 0, Instant.now(), rows);
            seconds += (System.nanoTime() - start) / 1e9;
            own += (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - ownBefore) / 1e9;
        }
        System.out.printf(
                Locale.ROOT,
                "SPEED %s %s: %,d rows, %,.0f/s, CPU us a row: merging %.1f (%,d golden)%n",
                name,
                what,
                count,
                count / seconds,
                own * 1e6 / count,
                bench.golden().count(name));
    }
}
