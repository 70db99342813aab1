/** Reading a resource's records by their keys, through a grant and never without a line in the ledger. */
package govbus.exchange.reading;
