package govbus.benchmarks;

import govbus.city.CityFault;
import java.nio.file.Path;
import java.util.Set;

/**
 * What is to be measured and how long.
 *
 * @param what {@code push file subscriptions log all forms}
 * @param quick a minute's form: short intervals, one round, small files; its figures are a first impression
 * @param rounds how often each is measured; the median counts
 * @param dataDir everything the benchmark keeps; emptied at the beginning and at the end
 */
record BenchOptions(String what, boolean quick, int rounds, Path dataDir) {
    private static final Set<String> SUBJECTS = Set.of("push", "file", "subscriptions", "log", "all", "forms");

    /** @throws CityFault when an argument is not known */
    static BenchOptions parse(String... arguments) {
        BenchOptions options = new BenchOptions("all", false, 3, Path.of(".govbus-bench"));
        for (String argument : arguments) {
            options = options.with(argument);
        }
        return options;
    }

    private BenchOptions with(String argument) {
        if (argument.equals("--quick")) {
            return new BenchOptions(what, true, 1, dataDir);
        }
        if (argument.startsWith("--data-dir=")) {
            return new BenchOptions(what, quick, rounds, Path.of(argument.substring("--data-dir=".length())));
        }
        if (argument.matches("--rounds=[1-9]")) {
            return new BenchOptions(what, quick, argument.charAt(argument.length() - 1) - '0', dataDir);
        }
        if (SUBJECTS.contains(argument)) {
            return new BenchOptions(argument, quick, rounds, dataDir);
        }
        throw new CityFault(
                "unknown: " + argument
                        + " (expected: push, file, subscriptions, log, all or forms, --quick, --rounds=N, --data-dir=DIRECTORY)");
    }

    boolean wants(String subject) {
        return what.equals("all") || what.equals(subject);
    }

    /** Seconds of one measured interval. */
    int seconds() {
        return quick ? 4 : 10;
    }

    /** Seconds of the lone broker's warm-up: the first rounds of 6 s were half of the later ones. */
    int warmUp() {
        return quick ? 3 : 20;
    }
}
