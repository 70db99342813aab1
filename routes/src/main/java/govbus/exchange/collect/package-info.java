/** Collecting: one route a source, from its adapter through the gate into the log. */
package govbus.exchange.collect;
