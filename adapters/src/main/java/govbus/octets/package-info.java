/** Bytes written one after the other: for the log's own forms, and for what is copied into a database. */
package govbus.octets;
