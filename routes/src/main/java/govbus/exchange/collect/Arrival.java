package govbus.exchange.collect;

import govbus.adapter.Rows;
import govbus.exchange.log.Intake;
import java.time.Instant;

/**
 * Rows that have just come in; the first body of a collecting route.
 *
 * @param before the position from which was read on; {@code null} when the reader did not ask for it
 * @param at when they came
 */
record Arrival(Mount mount, Rows rows, Intake.Before before, Instant at) {}
