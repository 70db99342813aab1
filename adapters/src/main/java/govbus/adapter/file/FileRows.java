package govbus.adapter.file;

import govbus.adapter.text.CsvForm;
import govbus.adapter.text.CsvHeader;
import govbus.adapter.text.CsvRows;
import govbus.adapter.text.JsonLimits;
import govbus.adapter.text.JsonObject;
import govbus.adapter.text.JsonRows;
import govbus.adapter.text.JsonRows.JsonForm;
import govbus.adapter.text.NdjsonRows;
import govbus.adapter.text.RecordRules;
import govbus.adapter.text.RowStream;
import govbus.adapter.text.Shape;
import govbus.adapter.text.TextSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Opens a file's rows. */
final class FileRows {
    private static final int LONGEST_VALUE = 1024 * 1024;
    private static final JsonLimits LIMITS = new JsonLimits(64, 4 * 1024 * 1024);

    private final FileForm form;
    private final Shape shape;
    private final RecordRules rules;

    FileRows(FileForm form, Shape shape) {
        this.form = form;
        this.shape = shape;
        rules = new RecordRules(true, true, LONGEST_VALUE, form.nullValues());
    }

    RowStream open(TextSource text) throws IOException, FileRefused {
        return form.json() ? json(text) : csv(text);
    }

    /** How many records there are. */
    long count(TextSource text) throws IOException, FileRefused {
        long count = 0;
        try (RowStream rows = open(text)) {
            while (rows.next() != null) {
                count++;
            }
        }
        return count;
    }

    private RowStream json(TextSource text) throws IOException {
        JsonForm json = new JsonForm(shape, rules, LIMITS, text.charset());
        return startsWithArray(text) ? new JsonRows(text, json, new JsonObject()) : new NdjsonRows(text, json);
    }

    private RowStream csv(TextSource text) throws IOException, FileRefused {
        CsvRows rows = new CsvRows(text, new CsvForm(form.separator(), shape, rules));
        try {
            check(rows.head());
        } catch (FileRefused refused) {
            rows.close();
            throw refused;
        }
        return rows;
    }

    private void check(CsvHeader header) throws FileRefused {
        List<String> wrong = new ArrayList<>();
        if (!header.missing().isEmpty()) {
            wrong.add("missing: " + String.join(", ", header.missing()));
        }
        if (!header.repeated().isEmpty()) {
            wrong.add("more than once: " + String.join(", ", header.repeated()));
        }
        if (!wrong.isEmpty()) {
            throw new FileRefused(
                    "columns-differ",
                    "The header row does not fit: " + String.join("; ", wrong),
                    Map.of("missing", header.missing(), "repeated", header.repeated(), "found", header.names()));
        }
    }

    private static boolean startsWithArray(TextSource text) throws IOException {
        try (InputStream in = text.from(0)) {
            int letter = in.read();
            while (letter == ' ' || letter == '\t' || letter == '\r' || letter == '\n') {
                letter = in.read();
            }
            return letter == '[';
        }
    }
}
