package govbus.supervision;

import java.time.Instant;

/**
 * Whether a source's changes are followed at this moment.
 *
 * @param lostAt since when they are not; {@code null} while they are, or where this node does not know
 */
record Following(boolean now, Instant lostAt) {}
