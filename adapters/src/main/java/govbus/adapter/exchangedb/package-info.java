/**
 * Exchange database (前置库): a department appends its changes to a table with {@code row_guid, cd_operation, cd_time} and
 * the items; the bus polls it and, where the department keeps a table {@code <table>_ack}, says there what it took.
 */
package govbus.adapter.exchangedb;
