/** The exchange over HTTP: pushing records, receipts, and what flows now. */
package govbus.exchange.api;
