package govbus.adapter.http;

import govbus.adapter.Mark;
import govbus.adapter.Row;
import govbus.adapter.Rows;
import govbus.adapter.http.PayloadRefused.Code;
import govbus.adapter.text.BrokenText;
import govbus.adapter.text.ByteOrderMark;
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
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the body of a push into rows: JSON, NDJSON, CSV, XML, CloudEvents. Knows nothing of HTTP but content types. */
public final class PayloadReader {
    private final PayloadLimits limits;
    private final RecordRules rules;

    public PayloadReader(PayloadLimits limits) {
        this.limits = limits;
        rules = new RecordRules(false, false, limits.maxValue());
    }

    /** The whole body, unless it is larger than allowed. */
    public byte[] body(InputStream in) throws IOException {
        byte[] body = in.readNBytes(limits.maxBytes() + 1);
        checkSize(body);
        return body;
    }

    /**
     * The records of a body. One that cannot be read becomes an unreadable row, the others pass.
     *
     * @param contentType as sent, with its charset
     * @param columns item to the name it has in the records, in the order of the items
     * @param mark idempotency key; {@code null} for none
     * @throws PayloadRefused when the body as a whole cannot be taken
     */
    public Rows read(byte[] body, String contentType, Map<String, String> columns, Mark mark) {
        checkSize(body);
        MediaType type = MediaType.of(contentType);
        Shape shape = new Shape(columns);
        try (RowStream stream = open(text(body, type), type, shape)) {
            return new Rows(shape.items(), all(stream), mark);
        } catch (BrokenText broken) {
            throw new PayloadRefused(Code.MALFORMED, broken.getMessage(), broken.place());
        } catch (IOException impossible) {
            throw new UncheckedIOException("reading from memory", impossible);
        }
    }

    private RowStream open(TextSource text, MediaType type, Shape shape) throws IOException {
        JsonForm json =
                new JsonForm(shape, rules, new JsonLimits(limits.maxDepth(), limits.maxBytes()), text.charset());
        return switch (type.form()) {
            case JSON -> new JsonRows(text, json, new JsonObject());
            case NDJSON -> new NdjsonRows(text, json);
            case CSV -> csv(text, shape);
            case XML -> new XmlRows(text, type.charset(), shape, rules);
            case CLOUD_EVENTS -> new JsonRows(text, json, new CloudEvent());
        };
    }

    private RowStream csv(TextSource text, Shape shape) throws IOException {
        CsvRows rows = new CsvRows(text, new CsvForm(',', shape, rules));
        CsvHeader header = rows.head();
        if (!header.unknown().isEmpty()) {
            throw new BrokenText("line 1", shape.unknown(header.unknown().get(0)));
        }
        if (!header.repeated().isEmpty()) {
            throw new BrokenText("line 1", "more than once: " + String.join(", ", header.repeated()));
        }
        return rows;
    }

    private List<Row> all(RowStream stream) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (Row row = stream.next(); row != null; row = stream.next()) {
            if (rows.size() == limits.maxRecords()) {
                throw new PayloadRefused(
                        Code.TOO_LARGE, "More than " + limits.maxRecords() + " records in one push", row.place());
            }
            rows.add(row);
        }
        return rows;
    }

    private static TextSource text(byte[] body, MediaType type) throws IOException {
        ByteOrderMark mark = ByteOrderMark.of(() -> new ByteArrayInputStream(body));
        boolean xml = type.form() == MediaType.Form.XML;
        if (!xml && (mark == ByteOrderMark.UTF_16BE || mark == ByteOrderMark.UTF_16LE)) {
            throw new BrokenText("byte 0", "the body is UTF-16; UTF-8 is expected");
        }
        Charset charset = type.charset() == null ? StandardCharsets.UTF_8 : type.charset();
        return TextSource.of(body, mark.charset() == null || xml ? charset : mark.charset(), xml ? 0 : mark.length());
    }

    private void checkSize(byte[] body) {
        if (body.length > limits.maxBytes()) {
            throw new PayloadRefused(
                    Code.TOO_LARGE,
                    "The body has more than " + limits.maxBytes() + " bytes",
                    "byte " + limits.maxBytes());
        }
    }
}
