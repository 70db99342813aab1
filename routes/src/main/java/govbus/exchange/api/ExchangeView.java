package govbus.exchange.api;

import java.time.Instant;

/**
 * One flow as the console shows it.
 *
 * @param kind {@code collect} or {@code deliver}
 * @param state {@code running starting snapshot waiting suspended stopped failed}
 * @param rate records a second, of the last ten seconds
 * @param rate5m records a minute, mean of the last five minutes
 * @param records since the beginning
 * @param backlog records that wait
 * @param backlogPercent of a hundred thousand records waiting, the point at which it is red
 * @param lagSeconds age of the oldest record that waits; {@code null} when none does
 */
record ExchangeView(
        String name,
        String kind,
        String title,
        String resource,
        String resourceTitle,
        String from,
        String fromTitle,
        String to,
        String toTitle,
        String mode,
        String state,
        String message,
        double rate,
        double rate5m,
        long records,
        long today,
        long quarantined,
        long parked,
        long backlog,
        int backlogPercent,
        Long lagSeconds,
        Instant lastAt) {}
