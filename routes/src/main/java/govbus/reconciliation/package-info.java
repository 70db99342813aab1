/**
 * Reconciliation (对账): what subscribers' targets hold is compared with what the log says they must hold, what the log
 * says with what the sources hold; differences are found to the key and mended by sending just them again. It reads
 * beside the flows and never holds one up.
 */
package govbus.reconciliation;
