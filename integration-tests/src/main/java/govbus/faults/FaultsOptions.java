package govbus.faults;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What to run.
 *
 * @param faults how many at most
 * @param only numbers of the kinds, {@code F04}; empty for all
 * @param once whether each kind and each fail point is run once, before faults at random
 * @param minutes after which no new fault is begun
 */
record FaultsOptions(
        long seed, int faults, List<String> only, int minutes, boolean once, boolean controls, Path directory) {

    static FaultsOptions parse(String[] arguments) {
        FaultsOptions options = new FaultsOptions(20261122, 300, List.of(), 600, true, true, Path.of(".govbus-faults"));
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException("option " + arguments[i] + " has no value");
            }
            options = options.with(arguments[i], arguments[i + 1]);
        }
        return options;
    }

    private FaultsOptions with(String option, String value) {
        return switch (option) {
            case "--seed" -> new FaultsOptions(number(option, value), faults, only, minutes, once, controls, directory);
            case "--faults" ->
                new FaultsOptions(seed, (int) number(option, value), only, minutes, once, controls, directory);
            case "--only" ->
                new FaultsOptions(seed, faults, Arrays.asList(value.split(",")), minutes, once, controls, directory);
            case "--minutes" ->
                new FaultsOptions(seed, faults, only, (int) number(option, value), once, controls, directory);
            case "--controls" -> new FaultsOptions(seed, faults, only, minutes, once, value.equals("yes"), directory);
            case "--once" -> new FaultsOptions(seed, faults, only, minutes, value.equals("yes"), controls, directory);
            case "--dir" -> new FaultsOptions(seed, faults, only, minutes, once, controls, Path.of(value));
            default ->
                throw new IllegalArgumentException("option unknown: " + option
                        + " (expected: --seed, --faults, --only, --minutes, --once yes|no, --controls yes|no"
                        + " or --dir)");
        };
    }

    private static long number(String option, String value) {
        if (!value.matches("\\d{1,9}")) {
            throw new IllegalArgumentException(option + ": " + value + " (expected: a whole number)");
        }
        return Long.parseLong(value);
    }

    List<Fault> wanted(List<Fault> all) {
        return all.stream()
                .filter(fault -> only.isEmpty() || only.contains(fault.id()))
                .toList();
    }
}
