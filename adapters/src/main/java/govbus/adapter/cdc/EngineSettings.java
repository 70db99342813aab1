package govbus.adapter.cdc;

import java.util.Properties;
import java.util.regex.Pattern;

/** Debezium's settings for one table; the names are those of its documentation, "Debezium connector for PostgreSQL". */
final class EngineSettings {

    private EngineSettings() {}

    static Properties of(CapturedTable table, long resumeLsn) {
        Properties settings = new Properties();
        engine(settings, table, resumeLsn);
        database(settings, table);
        capture(settings, table);
        return settings;
    }

    private static void engine(Properties settings, CapturedTable table, long resumeLsn) {
        settings.put("name", table.slot());
        settings.put("topic.prefix", table.slot());
        settings.put("connector.class", "io.debezium.connector.postgresql.PostgresConnector");
        settings.put("offset.storage", ResumeOffset.class.getName());
        settings.put(ResumeOffset.SERVER, table.slot());
        settings.put(ResumeOffset.LSN, Long.toString(resumeLsn));
        settings.put("offset.flush.interval.ms", "1000");
        // asked for by Kafka's settings, never used
        settings.put("bootstrap.servers", "unused:1");
        settings.put("statistics.metrics.enabled", "false");
        settings.put("max.batch.size", "8192");
        settings.put("max.queue.size", "32768");
        settings.put("max.queue.size.in.bytes", "33554432");
        settings.put("poll.interval.ms", "10");
        // the reader itself retries, from its own position: Debezium would resume from its own
        settings.put("errors.max.retries", "0");
        settings.put("slot.max.retries", "0");
        settings.put("task.management.timeout.ms", "10000");
    }

    private static void database(Properties settings, CapturedTable table) {
        settings.put("database.hostname", table.database().host());
        settings.put("database.port", Integer.toString(table.database().port()));
        settings.put("database.dbname", table.database().database());
        settings.put("database.user", table.database().user());
        settings.put("database.password", table.database().password().get());
        settings.put("database.tcpKeepAlive", "true");
        settings.put("database.connectTimeout", "5");
        settings.put("database.query.timeout.ms", "60000");
        settings.put("plugin.name", "pgoutput");
        settings.put("slot.name", table.slot());
        settings.put("publication.name", table.publication());
        settings.put("publication.autocreate.mode", "disabled");
        settings.put("heartbeat.interval.ms", "5000");
        settings.put("message.prefix.exclude.list", ".*");
    }

    private static void capture(Properties settings, CapturedTable table) {
        settings.put("snapshot.mode", "no_data");
        settings.put("skipped.operations", "none");
        settings.put("tombstones.on.delete", "false");
        settings.put("include.unknown.datatypes", "true");
        settings.put("decimal.handling.mode", "string");
        settings.put("table.include.list", regex(table.schema() + "." + table.table()));
        settings.put(
                "message.key.columns",
                regex(table.schema() + "." + table.table()) + ":" + String.join(",", table.keyColumns()));
        settings.put("converters", "text");
        settings.put("text.type", TextConverter.class.getName());
        settings.put("text." + TextConverter.COLUMNS, String.join("\n", table.columns()));
    }

    private static String regex(String name) {
        return Pattern.compile("[^\\p{L}\\p{N}_]").matcher(name).replaceAll("\\\\$0");
    }
}
