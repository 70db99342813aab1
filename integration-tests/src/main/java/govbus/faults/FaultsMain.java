package govbus.faults;

import govbus.city.Progress;
import govbus.faults.kind.Kinds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** {@code ./govbus faults}: the long form. Every kind with its control, every fail point, then faults at random. */
public final class FaultsMain {
    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;

    private FaultsMain() {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("logback.configurationFile", "govbus/city/logback.xml");
        FaultsOptions options;
        try {
            options = FaultsOptions.parse(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(WRONG_USE);
            return;
        }
        Path root = options.directory();
        Files.createDirectories(root);
        try (Suite suite = new Suite(root, new Progress(System.out), options.seed())) {
            Runtime.getRuntime().addShutdownHook(new Thread(suite::close, "faults-end"));
            run(suite, options);
            Files.writeString(root.resolve("table.md"), suite.table());
            System.out.println(suite.table());
            boolean good = suite.results().stream().allMatch(Result::asItShould);
            System.out.println(good ? "Everything is as it should be." : "Something is wrong; see " + root);
            suite.close();
            System.exit(good ? 0 : FAILED);
        }
    }

    private static void run(Suite suite, FaultsOptions options) throws Exception {
        List<Fault> kinds = options.wanted(Kinds.all());
        List<Fault> once = new ArrayList<>();
        if (options.once()) {
            once.addAll(kinds);
            once.addAll(options.wanted(Kinds.matrix()));
        }
        long until = System.nanoTime() + options.minutes() * 60_000_000_000L;
        int done = 0;
        for (Fault fault : once) {
            if (System.nanoTime() < until && done++ < options.faults()) {
                suite.run(fault);
            }
        }
        for (Fault fault : kinds) {
            if (System.nanoTime() < until && options.controls()) {
                suite.runControl(fault);
            }
        }
        Random random = new Random(options.seed());
        while (!kinds.isEmpty() && System.nanoTime() < until && done < options.faults()) {
            List<Fault> series = options.some()
                    ? List.of(kinds.get(random.nextInt(kinds.size())))
                    : Kinds.series(random, Math.min(options.series(), options.faults() - done));
            suite.run(series);
            done += series.size();
        }
    }
}
