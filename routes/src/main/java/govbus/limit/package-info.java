/** Limits of what a node uses: who knows a figure offers a gauge; the exchange watches them all and warns in time. */
package govbus.limit;
