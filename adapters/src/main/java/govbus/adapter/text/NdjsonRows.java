package govbus.adapter.text;

import govbus.adapter.Row;
import govbus.adapter.text.JsonRows.JsonForm;
import java.io.IOException;
import java.util.Arrays;

/** The rows of an NDJSON text, one object a line; place {@code line 7}. A broken line spoils itself only. */
public final class NdjsonRows implements RowStream {
    private final LineCursor lines;
    private final JsonForm form;

    public NdjsonRows(TextSource source, JsonForm form) throws IOException {
        this.form = form;
        lines = new LineCursor(source.from(0));
    }

    @Override
    public Row next() throws IOException {
        byte[] line = lines.next(form.limits().maxRecord());
        while (line != null && blank(line)) {
            line = lines.next(form.limits().maxRecord());
        }
        return line == null ? null : row("line " + (lines.line() - 1), line);
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private Row row(String place, byte[] line) throws IOException {
        if (lines.cut()) {
            return unreadable(place, line, "value-too-long: the line is longer than a record may be");
        }
        try (JsonRows rows = new JsonRows(TextSource.of(line, form.charset(), 0), form, new JsonObject())) {
            Row row = rows.next();
            if (row == null || rows.next() != null) {
                return unreadable(place, line, "not-an-object: one object a line is expected");
            }
            return row.unreadable() == null
                    ? new Row(row.change(), row.values(), row.changedAt(), place, null, null)
                    : unreadable(place, line, row.unreadable());
        } catch (BrokenText broken) {
            return unreadable(place, line, "broken-json: " + broken.getMessage());
        }
    }

    private static Row unreadable(String place, byte[] line, String reason) {
        byte[] kept = line.length <= Draft.Original.LIMIT ? line : Arrays.copyOf(line, Draft.Original.LIMIT);
        return Row.unreadable(place, kept, reason);
    }

    private static boolean blank(byte[] line) {
        for (byte letter : line) {
            if (letter != ' ' && letter != '\t') {
                return false;
            }
        }
        return true;
    }
}
