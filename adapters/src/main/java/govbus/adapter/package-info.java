/** The contract between the bus and a kind of system: how rows are read from it and written to it. Knows no government. */
package govbus.adapter;
