package govbus.benchmarks;

/** CPU seconds spent so far, or between two moments, by each part: the bus without its broker, its broker, PostgreSQL, the client. */
record Usage(double bus, double broker, double postgres, double client) {

    static final Usage NONE = new Usage(0, 0, 0, 0);

    Usage since(Usage before) {
        return new Usage(bus - before.bus, broker - before.broker, postgres - before.postgres, client - before.client);
    }

    Usage dividedBy(double number) {
        return new Usage(bus / number, broker / number, postgres / number, client / number);
    }

    double total() {
        return bus + broker + postgres + client;
    }
}
