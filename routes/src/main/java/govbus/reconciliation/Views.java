package govbus.reconciliation;

import java.time.Instant;
import java.util.List;

/** Reconciliation as the console and departments see it. */
final class Views {

    private Views() {}

    /** A subject. */
    record SubjectView(
            String subject,
            String kind,
            String resource,
            String resourceTitle,
            String state,
            double progress,
            Instant verifiedThrough,
            String position,
            Long rowsExpected,
            Long rowsFound,
            Long inFlight,
            long differing,
            Instant lastStartedAt,
            Instant lastEndedAt,
            Long durationMillis,
            String message) {}

    /** A side of a window. */
    record Sum(long count, String checksum) {}

    /** A window of key hashes. */
    record WindowView(int window, Sum expected, Sum found, long differing) {}

    /** An earlier run. */
    record RunView(
            String state,
            String position,
            Long rowsExpected,
            Long rowsFound,
            Long inFlight,
            long differing,
            Instant startedAt,
            Instant endedAt) {}

    /** A subject with its windows and runs. */
    record Detail(
            @com.fasterxml.jackson.annotation.JsonUnwrapped SubjectView line,
            List<WindowView> windows,
            List<RunView> runs) {}

    /** An item that differs. */
    record ItemView(String name, String expected, String found) {}

    /** A key that differs; the items are empty when the other side could not be asked. */
    record DifferenceView(long id, String key, String kind, List<ItemView> items, Instant since) {}

    /** A page of differences. */
    record Page(long total, List<DifferenceView> items) {}

    /** Which differences to mend: by number or by key; all when neither is given. */
    record HealRequest(List<Long> ids, List<String> keys, String reason) {

        @Override
        public String toString() {
            return "heal";
        }
    }

    /** A key that was not mended. */
    record RefusedView(String key, String reason) {}

    /** What mending did. */
    record Healed(int healed, List<RefusedView> refused) {}
}
