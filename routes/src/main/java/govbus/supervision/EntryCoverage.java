package govbus.supervision;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;

/**
 * An entry as it was measured.
 *
 * @param records all records ever accepted
 * @param lastDelivery when something was last accepted; {@code null} for never
 * @param promisedBy when the next was due; {@code null} when none was promised or nothing ever came
 * @param overdueDays whole days past that; 0 when it is not overdue
 */
record EntryCoverage(
        String resource,
        String title,
        String department,
        String cycle,
        long records,
        Instant lastDelivery,
        Instant promisedBy,
        long overdueDays,
        @JsonIgnore EntryState kind) {

    public String state() {
        return kind.word();
    }

    static long days(Instant due, Instant now) {
        return due == null || !now.isAfter(due) ? 0 : Duration.between(due, now).toDays();
    }
}
