package govbus.benchmarks.catalogue;

import govbus.catalog.CatalogSnapshot;
import govbus.catalog.search.CatalogSearch;
import govbus.catalog.search.Facet;
import govbus.catalog.search.Question;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * {@code ./govbus bench catalogue}: how long a search takes among 2,066 and among 200,000 entries, in a process with the
 * heap of a bus.
 */
public final class SearchBench {
    private static final int CITY = 2_066;
    private static final int PROVINCE = 200_000;
    /** What is asked for. */
    public static final List<String> TEXTS = List.of(
            "",
            "不动产",
            "房屋",
            "登记",
            "许可证",
            "公积金缴存",
            "住房公积金管理中心 缴存",
            "排污许可信息",
            "机动车变更记录",
            "budongchan",
            "bdc",
            "gjj",
            "bu dong chan deng ji",
            "x",
            "real estate",
            "marriage",
            "tyshxydm",
            "police/record-000005",
            "307001",
            "租",
            "昆山市 食品经营许可 名单",
            "没有这样的资源");

    private SearchBench() {}

    /** Runs when it is meant; in a process of its own, so that the heap is the bus's. */
    public static boolean takes(String... arguments) throws IOException, InterruptedException {
        boolean meant = arguments.length > 0 && arguments[0].equals("catalogue");
        if (meant) {
            Process child = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElse("java"),
                            "-Xmx512m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            SearchBench.class.getName())
                    .inheritIO()
                    .start();
            child.waitFor();
        }
        return meant;
    }

    public static void main(String[] arguments) throws Exception {
        System.out.printf(
                "| entries | index built in | on disk | heap used | one entry changed, seen after | search p50 | p95 | p99 | slowest |%n");
        System.out.printf("|---|---|---|---|---|---|---|---|---|%n");
        for (int entries : List.of(CITY, PROVINCE)) {
            measure(entries);
        }
    }

    private static void measure(int entries) throws Exception {
        SyntheticCatalogue city = new SyntheticCatalogue();
        CatalogSnapshot snapshot = SyntheticSnapshot.of(city, entries, 1);
        CatalogSearch search = new CatalogSearch();
        try {
            long start = System.nanoTime();
            search.follow(snapshot);
            search.await(TimeUnit.MINUTES.toMillis(10));
            double built = (System.nanoTime() - start) / 1e9;
            ask(search, 20);
            double[] millis = ask(search, 10);
            long changed = System.nanoTime();
            search.follow(SyntheticSnapshot.changed(snapshot, 2));
            search.find(Question.of("刚刚改名的资源"));
            double seen = (System.nanoTime() - changed) / 1e6;
            Runtime jvm = Runtime.getRuntime();
            System.gc();
            long heap = (jvm.totalMemory() - jvm.freeMemory()) >> 20;
            System.out.printf(
                    Locale.ROOT,
                    "| %,d | %.1f s | %d MiB | %d MiB | %.0f ms | %.1f ms | %.1f ms | %.1f ms | %.1f ms |%n",
                    entries,
                    built,
                    search.size() >> 20,
                    heap,
                    seen,
                    millis[millis.length / 2],
                    millis[millis.length * 95 / 100],
                    millis[millis.length * 99 / 100],
                    millis[millis.length - 1]);
        } finally {
            search.destroy();
        }
    }

    /** Every text plain and narrowed by a facet, so many times; milliseconds, the shortest first. */
    private static double[] ask(CatalogSearch search, int times) {
        double[] millis = new double[TEXTS.size() * 2 * times];
        int at = 0;
        for (int time = 0; time < times; time++) {
            for (String text : TEXTS) {
                millis[at++] = time(search, Question.of(text));
                millis[at++] = time(
                        search,
                        new Question(
                                text,
                                Map.of(Facet.SHARING, List.of("conditional"), Facet.CYCLE, List.of("daily", "monthly")),
                                List.of(),
                                Question.Sort.TITLE,
                                1,
                                20));
            }
        }
        Arrays.sort(millis);
        return millis;
    }

    private static double time(CatalogSearch search, Question question) {
        long start = System.nanoTime();
        search.find(question);
        return (System.nanoTime() - start) / 1e6;
    }
}
