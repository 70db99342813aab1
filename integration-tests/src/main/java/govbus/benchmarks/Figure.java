package govbus.benchmarks;

/**
 * One measurement.
 *
 * @param perSecond records a second
 * @param micros CPU microseconds a record
 */
record Figure(double perSecond, Usage micros) {
    private static final double MICROS = 1e6;

    /** @param spent CPU seconds */
    static Figure of(double records, double seconds, Usage spent) {
        return new Figure(records / seconds, spent.dividedBy(records / MICROS));
    }
}
