package govbus.catalog.export;

import java.util.ArrayList;
import java.util.List;

/** A thing of the linked catalogue: what it is, and what is said of it. */
final class Node {
    private final String id;
    private final List<String> types;
    private final List<Statement> statements = new ArrayList<>();

    /** @param types compact names, {@code dcat:Dataset} */
    Node(String id, String... types) {
        this.id = id;
        this.types = List.of(types);
    }

    /** One thing that is said. */
    record Statement(String property, Value value) {}

    /**
     * A value.
     *
     * @param link whether the text is the address of another thing
     * @param language {@code zh}; {@code null} for none
     * @param type compact name of the datatype, {@code xsd:date}; {@code null} for plain text
     */
    record Value(String text, boolean link, String language, String type) {}

    Node text(String property, String text) {
        return add(property, text, false, null, null);
    }

    Node chinese(String property, String text) {
        return add(property, text, false, "zh", null);
    }

    Node typed(String property, String text, String type) {
        return add(property, text, false, null, type);
    }

    Node link(String property, String id) {
        return add(property, id, true, null, null);
    }

    private Node add(String property, String text, boolean link, String language, String type) {
        if (text != null && !text.isBlank()) {
            statements.add(new Statement(property, new Value(text, link, language, type)));
        }
        return this;
    }

    String id() {
        return id;
    }

    List<String> types() {
        return types;
    }

    List<Statement> statements() {
        return statements;
    }
}
