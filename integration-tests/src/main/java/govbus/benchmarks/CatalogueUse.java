package govbus.benchmarks;

import govbus.benchmarks.catalogue.SearchBench;
import govbus.benchmarks.catalogue.SyntheticEntry;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What people wait for in front of a large catalogue: the list, a search, an entry; over HTTP, one call after the other. */
final class CatalogueUse {
    private static final int TIMES = 5;
    private static final int SHOWN = 20;

    private final BenchBus bus;

    CatalogueUse(BenchBus bus) {
        this.bus = bus;
    }

    /** Prints a line a kind of call. */
    void measure(int entries, List<SyntheticEntry> some) throws IOException, InterruptedException {
        List<String> searches = new ArrayList<>();
        for (String text : SearchBench.TEXTS) {
            String asked = "/api/v1/resources?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
            searches.add(asked);
            searches.add(asked + "&sharing=conditional&cycle=daily&cycle=monthly&sort=title");
        }
        List<String> lists = new ArrayList<>();
        for (int page = 1; page <= SHOWN; page++) {
            lists.add("/api/v1/resources?size=20&page=" + page);
        }
        List<String> open =
                some.stream().map(entry -> "/api/v1/resources/" + entry.name()).toList();
        time("list page of 20", entries, lists);
        time("search with facets", entries, searches);
        time("open one entry", entries, open);
        time("the departments", entries, List.of("/api/v1/departments"));
    }

    private void time(String what, int entries, List<String> paths) throws IOException, InterruptedException {
        for (String path : paths) {
            bus.fetch(path);
        }
        double[] millis = new double[paths.size() * TIMES];
        int at = 0;
        for (int time = 0; time < TIMES; time++) {
            for (String path : paths) {
                long start = System.nanoTime();
                bus.fetch(path);
                millis[at++] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "| %s among %,d, over HTTP | p50 %.1f ms, p99 %.1f ms, slowest of %d: %.1f ms | |%n",
                what,
                entries,
                millis[millis.length / 2],
                millis[millis.length * 99 / 100],
                millis.length,
                millis[millis.length - 1]);
    }
}
