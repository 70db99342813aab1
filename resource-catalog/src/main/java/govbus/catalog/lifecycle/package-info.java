/**
 * The life of a catalogue entry: drafted, reviewed by the department's own office and by the authority, published,
 * updated, suspended, taken offline. Internal to the catalogue.
 */
package govbus.catalog.lifecycle;
