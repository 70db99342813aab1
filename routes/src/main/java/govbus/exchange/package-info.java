/**
 * The exchange: collects every source into the exchange log and delivers it to every subscription. Routes are started
 * and stopped as the catalogue changes; nothing moves that it does not name.
 */
package govbus.exchange;
