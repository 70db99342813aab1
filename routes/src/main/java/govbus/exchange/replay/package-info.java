/**
 * The replay workbench: what targets refused, grouped by cause, sent again as jobs or discarded by a named person.
 */
package govbus.exchange.replay;
