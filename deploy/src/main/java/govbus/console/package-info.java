/** Serves the console's pages; they use nothing but the public HTTP interface. */
package govbus.console;
