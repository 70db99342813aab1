package govbus.adapter.cdc;

import govbus.adapter.Endpoint;
import govbus.adapter.SourceForm;
import govbus.adapter.jdbc.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * What is captured, and under which names in the source's database.
 *
 * @param slot name of the replication slot, {@code govbus_<source>}
 * @param publication name of the publication
 * @param ownPublication whether the bus may create it
 * @param items the items' names, as handed over
 * @param columns the columns of the table, in the order of the items
 * @param key places of the key among the columns
 * @param byDebezium whether Debezium's engine reads the log, and not the bus itself
 */
record CapturedTable(
        Endpoint.Database database,
        String slot,
        String publication,
        boolean ownPublication,
        String schema,
        String table,
        List<String> items,
        List<String> columns,
        List<Integer> key,
        boolean byDebezium) {
    private static final int LONGEST_NAME = 63;

    static CapturedTable of(SourceForm task) {
        String slot = slotName(task.name());
        String publication = CdcSourceAdapter.PUBLICATION.in(task.properties());
        List<String> items = new ArrayList<>(task.columns().keySet());
        return new CapturedTable(
                (Endpoint.Database) task.endpoint(),
                slot,
                publication == null ? slot : publication,
                publication == null,
                CdcSourceAdapter.SCHEMA.in(task.properties()),
                CdcSourceAdapter.TABLE.in(task.properties()),
                List.copyOf(items),
                List.copyOf(task.columns().values()),
                task.key().stream().map(items::indexOf).toList(),
                CdcSourceAdapter.READER.in(task.properties()).equals(CdcSourceAdapter.DEBEZIUM));
    }

    /** The table's name, quoted. */
    String quoted() {
        return Identifier.quoted(schema, table);
    }

    List<String> keyColumns() {
        return key.stream().map(columns::get).toList();
    }

    /** Slots take lower case letters, digits and {@code _}; a name that had to be changed gets a checksum. */
    static String slotName(String source) {
        String plain = "govbus_" + source.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "_");
        String back = source.replace('/', '_').replace('-', '_');
        if (plain.length() <= LONGEST_NAME && plain.equals("govbus_" + back)) {
            return plain;
        }
        CRC32 sum = new CRC32();
        sum.update(source.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        String tail = "_%08x".formatted(sum.getValue());
        return plain.substring(0, Math.min(plain.length(), LONGEST_NAME - tail.length())) + tail;
    }
}
