/**
 * The quality gate: checks each record against its resource, and keeps what was not taken, with its reason, until the
 * department completes it (补录) or a named person discards it.
 */
package govbus.quality;
