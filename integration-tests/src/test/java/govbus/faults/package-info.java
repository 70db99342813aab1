/** The fault suite's short form, and the oracle's own tests. */
package govbus.faults;
