/**
 * Reading a base library: golden records, yes or no to what somebody states (核验), one entity's whole view. A department
 * sees what its subscription to {@code library/<name>} grants; every reading is a line of the ledger.
 */
@NamedInterface("reading")
package govbus.library.reading;

import org.springframework.modulith.NamedInterface;
