package govbus.library;

import java.time.Instant;
import java.util.List;

/**
 * Mass changes that wait for a person: a source took back or altered more of its records within an hour than its library
 * allows. While one is open nothing of that source goes into the library; it waits in the log, in its order.
 */
public interface HeldChanges {

    /**
     * A mass change.
     *
     * @param kind {@code deletes} or {@code changes}
     * @param state {@code open}, {@code released} or {@code refused}
     * @param records records that the lane of the source had
     * @param counted how many of them would have been taken back or altered with the batch that was held
     * @param percent the share that is allowed
     * @param leftOut records that were left out after a refusal
     */
    record Held(
            long id,
            String library,
            String resource,
            String kind,
            String state,
            long records,
            long counted,
            int percent,
            Instant since,
            long leftOut,
            String decidedBy,
            Instant decidedAt,
            String note) {}

    /** The newest first, at most 200. */
    List<Held> list(String library);

    /** All that waits in the log now goes in as it is; {@code false} when it is not open. */
    boolean release(long id, String by, String note);

    /**
     * Of all that waits in the log now the deletions are left out, or all of it when changes were held; {@code false} when
     * it is not open. Reconciliation tells then where source and library differ.
     */
    boolean refuse(long id, String by, String note);
}
