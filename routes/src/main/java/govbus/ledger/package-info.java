/** The exchange ledger (交换台账): where every record went, hop by hop, and who read what for which case. */
package govbus.ledger;
