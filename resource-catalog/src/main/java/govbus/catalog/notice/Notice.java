package govbus.catalog.notice;

import java.time.Instant;

/**
 * A notice as it is kept.
 *
 * @param readBy who of the department has read it; {@code null} while nobody has
 */
record Notice(
        long id,
        String department,
        String kind,
        String number,
        String resource,
        String chinese,
        String english,
        Instant at,
        String readBy,
        Instant readAt) {}
