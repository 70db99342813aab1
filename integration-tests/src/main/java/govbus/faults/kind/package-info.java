/** What goes wrong, one class a kind, and the weaknesses that must be found out. */
package govbus.faults.kind;
