package govbus.benchmarks;

import govbus.city.CityFault;
import java.nio.file.Path;
import java.util.Set;

/**
 * What is to be measured and how long.
 *
 * @param what {@code push file subscriptions log all forms}
 * @param quick a minute's form: short intervals, one round, small files; its figures are a first impression
 * @param dataDir everything the benchmark keeps; emptied at the beginning and at the end
 */
record BenchOptions(String what, boolean quick, Path dataDir) {
    private static final Set<String> SUBJECTS = Set.of("push", "file", "subscriptions", "log", "all", "forms");

    /** @throws CityFault when an argument is not known */
    static BenchOptions parse(String... arguments) {
        BenchOptions options = new BenchOptions("all", false, Path.of(".govbus-bench"));
        for (String argument : arguments) {
            options = options.with(argument);
        }
        return options;
    }

    private BenchOptions with(String argument) {
        if (argument.equals("--quick")) {
            return new BenchOptions(what, true, dataDir);
        }
        if (argument.startsWith("--data-dir=")) {
            return new BenchOptions(what, quick, Path.of(argument.substring("--data-dir=".length())));
        }
        if (SUBJECTS.contains(argument)) {
            return new BenchOptions(argument, quick, dataDir);
        }
        throw new CityFault("unknown: " + argument
                + " (expected: push, file, subscriptions, log, all or forms, --quick, --data-dir=DIRECTORY)");
    }

    boolean wants(String subject) {
        return what.equals("all") || what.equals(subject);
    }

    int rounds() {
        return quick ? 1 : 3;
    }

    /** Seconds of one measured interval. */
    int seconds() {
        return quick ? 4 : 10;
    }

    /** Seconds of the lone broker's warm-up. */
    int warmUp() {
        return quick ? 3 : 6;
    }
}
