package govbus.ledger;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** Lines in PostgreSQL's COPY text form, in the order of {@link #COLUMNS}. */
final class EntryText {

    static final String COLUMNS =
            "hop, resource, version, source, subscription, receipt, partition, first_seq, last_seq,"
                    + " records, bytes, actor, purpose, matter, case_number, keys, note, origin, collected_at, checked_at, places,"
                    + " fed_at, delivered_at";

    private static final Way NO_WAY = new Way(null, null, null, null, null, null);
    private static final Entry.Use NO_USE = new Entry.Use(null, null, null, null);
    private static final String NULL = "\\N";

    private final StringBuilder text = new StringBuilder(1 << 12);

    private EntryText() {}

    static byte[] of(List<Entry> entries) {
        EntryText lines = new EntryText();
        entries.forEach(lines::line);
        return lines.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void line(Entry entry) {
        Entry.Use use = entry.use() == null ? NO_USE : entry.use();
        text.append(entry.hop().word());
        string(entry.resource());
        plain(entry.version());
        string(entry.source());
        string(entry.subscription());
        plain(entry.receipt());
        plain(entry.partition());
        plain(entry.firstSequence());
        plain(entry.lastSequence());
        plain(entry.records());
        plain(entry.bytes());
        string(use.actor());
        string(use.purpose());
        string(use.matter());
        string(use.caseNumber());
        keys(entry.keys());
        string(entry.note());
        way(entry.way() == null ? NO_WAY : entry.way());
        text.append('\n');
    }

    private void way(Way way) {
        string(way.origin());
        plain(way.collectedAt());
        plain(way.checkedAt());
        text.append('\t');
        if (way.places() == null) {
            text.append(NULL);
        } else {
            text.append("\\\\x").append(HexFormat.of().formatHex(way.places()));
        }
        plain(way.fedAt());
        plain(way.deliveredAt());
    }

    private void keys(long[] keys) {
        text.append("\t{");
        for (int i = 0; i < keys.length; i++) {
            if (i > 0) {
                text.append(',');
            }
            text.append(keys[i]);
        }
        text.append('}');
    }

    /** Numbers, times and receipts hold nothing that would have to be escaped. */
    private void plain(Object value) {
        text.append('\t').append(value == null ? NULL : value);
    }

    private void string(String value) {
        text.append('\t');
        if (value == null) {
            text.append(NULL);
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }
}
