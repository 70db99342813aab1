/** Keeping the running routes as the catalogue says: starting what is new, stopping what is gone. */
package govbus.exchange.keep;
