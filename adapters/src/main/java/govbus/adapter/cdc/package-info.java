/**
 * Change data capture from PostgreSQL: a snapshot of our own, then the Debezium engine, resumed only at ends of
 * transactions. Its loggers {@code io.debezium} and {@code org.apache.kafka} are best set to {@code WARN}.
 */
package govbus.adapter.cdc;
