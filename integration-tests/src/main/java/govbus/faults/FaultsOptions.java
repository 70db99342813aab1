package govbus.faults;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What to run, as said on the command line. */
final class FaultsOptions {
    private final Map<String, String> said = new LinkedHashMap<>(Map.of(
            "--seed", "20261122",
            "--faults", "300",
            "--series", "10",
            "--only", "",
            "--minutes", "600",
            "--once", "yes",
            "--controls", "yes",
            "--dir", ".govbus-faults"));

    private FaultsOptions() {}

    static FaultsOptions parse(String[] arguments) {
        FaultsOptions options = new FaultsOptions();
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException("option " + arguments[i] + " has no value");
            }
            if (options.said.replace(arguments[i], arguments[i + 1]) == null) {
                throw new IllegalArgumentException(
                        "option unknown: " + arguments[i] + " (expected: " + options.said.keySet() + ")");
            }
        }
        for (String number : List.of("--seed", "--faults", "--series", "--minutes")) {
            options.number(number);
        }
        return options;
    }

    private int number(String option) {
        String value = said.get(option);
        if (!value.matches("\\d{1,9}")) {
            throw new IllegalArgumentException(option + ": " + value + " (expected: a whole number)");
        }
        return Integer.parseInt(value);
    }

    long seed() {
        return number("--seed");
    }

    /** How many at most, controls not counted. */
    int faults() {
        return number("--faults");
    }

    /** How many at random follow one another under one load. */
    int series() {
        return Math.max(1, number("--series"));
    }

    /** After which no new round is begun. */
    int minutes() {
        return number("--minutes");
    }

    /** Whether each kind and each fail point is run once, before faults at random. */
    boolean once() {
        return said.get("--once").equals("yes");
    }

    boolean controls() {
        return said.get("--controls").equals("yes");
    }

    Path directory() {
        return Path.of(said.get("--dir"));
    }

    /** Whether some kinds are left out. */
    boolean some() {
        return !said.get("--only").isEmpty();
    }

    List<Fault> wanted(List<Fault> all) {
        List<String> only = Arrays.asList(said.get("--only").split(","));
        return all.stream()
                .filter(fault -> !some() || only.contains(fault.id()))
                .toList();
    }
}
