package govbus.benchmarks;

import java.util.Locale;

/**
 * CPU seconds spent on feeding a library, by who spent them.
 *
 * @param source the department's server
 * @param capture the bus's threads that read it, checks included
 * @param log the bus's thread that commits the log
 * @param merge the bus's threads that feed the library
 * @param rest all else in the bus: collector, compiler, pages, broker
 * @param store the bus's server: log, ledger and library
 */
record LibraryShares(double source, double capture, double log, double merge, double rest, double store) {

    /** As spent so far. */
    static LibraryShares of(long source, long bus, long store) {
        double capture = Cpu.ofThreads(bus, name -> name.startsWith("cdc-"));
        double log = Cpu.ofThreads(bus, name -> name.startsWith("exchange-log"));
        double merge = Cpu.ofThreads(bus, name -> name.startsWith("feed "));
        double rest = Cpu.of(bus) - capture - log - merge;
        return new LibraryShares(Cpu.ofFamily(source), capture, log, merge, rest, Cpu.ofFamily(store));
    }

    LibraryShares since(LibraryShares before) {
        return new LibraryShares(
                source - before.source,
                capture - before.capture,
                log - before.log,
                merge - before.merge,
                rest - before.rest,
                store - before.store);
    }

    double total() {
        return source + capture + log + merge + rest + store;
    }

    /** Microseconds a record: the sum and its parts. */
    String micros(double records) {
        double micro = 1e6 / records;
        return String.format(
                Locale.ROOT,
                "%.1f = %.1f + %.1f + %.1f + %.1f + %.1f + %.1f",
                total() * micro,
                source * micro,
                capture * micro,
                log * micro,
                merge * micro,
                rest * micro,
                store * micro);
    }
}
