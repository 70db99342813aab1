package govbus.adapter.text;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the members of an object into a draft. The parser stands at the object's start, afterwards at its end. */
public final class JsonObject implements JsonElement {

    @Override
    public void read(JsonParser parser, JsonText text, Draft draft) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            draft.fault("not-an-object: an object with the items as members is expected");
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (token.isStructStart()) {
                draft.putNested(name, text.skipped(parser));
            } else {
                draft.put(name, value(parser, token, draft));
            }
        }
    }

    /** A single value as text. */
    public static String value(JsonParser parser, JsonToken token, Draft draft) {
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        String written = parser.getString();
        if (!token.isNumeric()) {
            return written;
        }
        String plain = JsonNumber.plain(written);
        if (plain == null) {
            draft.fault("number-out-of-range: a number of more than 1,000 digits");
        }
        return plain;
    }
}
