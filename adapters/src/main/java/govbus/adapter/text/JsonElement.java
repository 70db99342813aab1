package govbus.adapter.text;

import tools.jackson.core.JsonParser;

/** How an element of a JSON text becomes a record. */
@FunctionalInterface
public interface JsonElement {

    /** Reads the value at which the parser stands, to its end. */
    void read(JsonParser parser, JsonText text, Draft draft);
}
