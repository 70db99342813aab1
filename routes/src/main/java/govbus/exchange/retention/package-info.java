/** What is kept how long: the log's partitions, idempotency keys and receipts; and making partitions ahead of the clock. */
package govbus.exchange.retention;
