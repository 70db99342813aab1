package govbus.adapter.text;

import tools.jackson.core.JsonParser;

/** The text that a parser is reading, to quote from. */
public final class JsonText {
    private final Tape tape;

    JsonText(Tape tape) {
        this.tape = tape;
    }

    /** Skips the object or array at whose start the parser stands, and gives it as written. */
    public String skipped(JsonParser parser) {
        long from = parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        return tape.text(from, parser.currentLocation().getCharOffset());
    }
}
