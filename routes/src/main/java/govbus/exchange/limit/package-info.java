/** Watching limits: warning before one is reached, with when it will be, and the gauges of the exchange. */
package govbus.exchange.limit;
