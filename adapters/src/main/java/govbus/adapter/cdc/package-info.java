/**
 * Change data capture from PostgreSQL: a snapshot of our own, then the Debezium engine, resumed only at ends of
 * transactions.
 *
 * <p>Loggers to be set in {@code application.yaml}, because the reader itself tells every fault: {@code io.debezium} and
 * {@code org.apache.kafka} to {@code WARN}; {@code io.debezium.embedded.async.AsyncEmbeddedEngine}, {@code
 * io.debezium.pipeline.ErrorHandler} and {@code io.debezium.connector.postgresql.TypeRegistry} to {@code OFF}.
 */
package govbus.adapter.cdc;
