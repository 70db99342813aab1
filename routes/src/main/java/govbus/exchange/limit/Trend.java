package govbus.exchange.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** How a figure moved of late: a straight line through its readings says when it will be at its limit, if it goes on so. */
final class Trend {

    private static final int MOST = 360;
    private static final int FEWEST = 6;
    private static final Duration LEAST_APART = Duration.ofSeconds(10);
    private static final Duration HORIZON = Duration.ofDays(30);

    private final Deque<Reading> readings = new ArrayDeque<>();

    private record Reading(Instant at, double used) {}

    void add(Instant at, double used) {
        if (!readings.isEmpty() && readings.peekLast().at().plus(LEAST_APART).isAfter(at)) {
            return;
        }
        readings.addLast(new Reading(at, used));
        if (readings.size() > MOST) {
            readings.removeFirst();
        }
    }

    /** When it will be at the limit; empty when it does not rise, or not within a month. */
    Optional<Instant> reaches(double limit) {
        if (readings.size() < FEWEST || readings.peekLast().used() >= limit) {
            return Optional.empty();
        }
        Instant first = readings.peekFirst().at();
        double meanTime = 0;
        double meanUsed = 0;
        for (Reading reading : readings) {
            meanTime += seconds(first, reading) / readings.size();
            meanUsed += reading.used() / readings.size();
        }
        double both = 0;
        double square = 0;
        for (Reading reading : readings) {
            double time = seconds(first, reading) - meanTime;
            both += time * (reading.used() - meanUsed);
            square += time * time;
        }
        double perSecond = square == 0 ? 0 : both / square;
        double left = (limit - readings.peekLast().used()) / perSecond;
        return perSecond > 0 && left < HORIZON.toSeconds()
                ? Optional.of(readings.peekLast().at().plusSeconds((long) left))
                : Optional.empty();
    }

    private static double seconds(Instant first, Reading reading) {
        return Duration.between(first, reading.at()).toMillis() / 1_000.0;
    }
}
