package govbus.exchange.collect;

import govbus.adapter.Rows;

/** Rows that have just come in; the first body of a collecting route. */
record Arrival(Mount mount, Rows rows) {}
