package govbus.adapter.text;

import govbus.adapter.Row;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;

/** The rows of a JSON text that is an array of records, or one record; place {@code [index]}, from 0. */
public final class JsonRows implements RowStream {
    private final Tape tape;
    private final JsonParser parser;
    private final JsonElement element;
    private final JsonForm form;
    private long index;
    private boolean array;
    private boolean ended;

    public JsonRows(TextSource source, JsonForm form, JsonElement element) throws IOException {
        this.form = form;
        this.element = element;
        tape = new Tape(source.reader(0), form.limits().maxRecord());
        parser = form.limits().parser(tape);
        start();
    }

    @Override
    public Row next() throws IOException {
        if (ended) {
            return null;
        }
        try {
            if (array && parser.nextToken() == JsonToken.END_ARRAY) {
                end();
                return null;
            }
            Row row = read();
            if (!array) {
                end();
            }
            return row;
        } catch (JacksonException broken) {
            throw broken(broken);
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
        tape.close();
    }

    private void start() throws IOException {
        try {
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_ARRAY && first != JsonToken.START_OBJECT) {
                throw new BrokenText(place(parser.currentLocation()), "an array of objects or an object is expected");
            }
            array = first == JsonToken.START_ARRAY;
        } catch (JacksonException broken) {
            throw broken(broken);
        }
    }

    private Row read() throws IOException {
        if (parser.currentToken() == null) {
            throw new BrokenText(place(parser.currentLocation()), "the array has no end");
        }
        long from = parser.currentTokenLocation().getCharOffset();
        tape.release(from);
        Draft draft = new Draft(form.shape(), form.rules());
        element.read(parser, new JsonText(tape), draft);
        long to = parser.currentLocation().getCharOffset();
        return draft.row("[" + index++ + "]", () -> original(tape.text(from, to)));
    }

    private void end() throws IOException {
        ended = true;
        if (parser.nextToken() != null) {
            throw new BrokenText(place(parser.currentTokenLocation()), "something follows after the end");
        }
    }

    private byte[] original(String text) {
        byte[] bytes = text.getBytes(form.charset());
        return bytes.length <= Draft.Original.LIMIT ? bytes : Arrays.copyOf(bytes, Draft.Original.LIMIT);
    }

    private static IOException broken(JacksonException broken) {
        if (broken instanceof JacksonIOException && broken.getCause() instanceof IOException unreadable) {
            return unreadable;
        }
        TokenStreamLocation location = broken.getLocation();
        return new BrokenText(location == null ? "unknown place" : place(location), broken.getOriginalMessage());
    }

    private static String place(TokenStreamLocation location) {
        return "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /** How a JSON text is to be read. */
    public record JsonForm(Shape shape, RecordRules rules, JsonLimits limits, java.nio.charset.Charset charset) {
        public JsonForm(Shape shape, RecordRules rules, JsonLimits limits) {
            this(shape, rules, limits, StandardCharsets.UTF_8);
        }
    }
}
