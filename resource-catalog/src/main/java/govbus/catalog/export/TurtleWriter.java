package govbus.catalog.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;

/** Writes RDF 1.1 Turtle. */
final class TurtleWriter implements NodeWriter {
    private final Writer out;

    TurtleWriter(Writer out) {
        this.out = out;
    }

    @Override
    public void begin() throws IOException {
        for (Map.Entry<String, String> prefix : Prefixes.ALL.entrySet()) {
            out.write("@prefix " + prefix.getKey() + ": <" + prefix.getValue() + "> .\n");
        }
    }

    @Override
    public void write(Node node) throws IOException {
        out.write("\n" + address(node.id()));
        String between = "\n  ";
        if (!node.types().isEmpty()) {
            out.write(" a " + String.join(", ", node.types()));
            between = " ;\n  ";
        }
        for (Node.Statement statement : node.statements()) {
            out.write(between + statement.property() + " " + value(statement.value()));
            between = " ;\n  ";
        }
        out.write(" .\n");
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }

    private static String value(Node.Value value) {
        if (value.link()) {
            return address(value.text());
        }
        String text = "\"" + escaped(value.text()) + "\"";
        if (value.language() != null) {
            return text + "@" + value.language();
        }
        return value.type() == null ? text : text + "^^" + value.type();
    }

    /** What may not stand in an address is percent-encoded, whatever a catalogue says. */
    private static String address(String id) {
        StringBuilder address = new StringBuilder("<");
        id.chars().forEach(character -> {
            if (character <= ' ' || "<>\"{}|^`\\".indexOf(character) >= 0) {
                address.append("%%%02X".formatted(character));
            } else {
                address.append((char) character);
            }
        });
        return address.append('>').toString();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(character -> {
            switch (character) {
                case '"' -> escaped.append("\\\"");
                case '\\' -> escaped.append("\\\\");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                default -> {
                    if (character < ' ') {
                        escaped.append("\\u%04X".formatted(character));
                    } else {
                        escaped.append((char) character);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
