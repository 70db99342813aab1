/**
 * What one asks and another answers, as a case: its state table, its file, the acts on it and its clocks. Internal to the
 * catalogue.
 */
package govbus.catalog.casework;
