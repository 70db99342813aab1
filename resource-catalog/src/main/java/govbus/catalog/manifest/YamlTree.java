package govbus.catalog.manifest;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Turns one YAML document into JSON and remembers where everything stood. Only what JSON knows is taken: a date stays
 * text, {@code no} stays text, anchors and tags are mistakes (so a document cannot grow while it is read).
 */
final class YamlTree {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,17})\\.[0-9]{1,18}");

    /** Told what is wrong at a place. */
    interface Complaint {
        void at(Place place, String pointer, String value, Mistake mistake, String expected);
    }

    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Complaint complaint;

    YamlTree(Complaint complaint) {
        this.complaint = complaint;
    }

    Map<String, Place> places() {
        return places;
    }

    JsonNode read(Node node, String pointer) {
        Place place = place(node);
        places.put(pointer, place);
        if (node.getAnchor() != null || !standard(node)) {
            complaint.at(place, pointer, null, Mistake.ALIAS_REFUSED, "plain values / 普通值");
            return JSON.nullNode();
        }
        if (node instanceof MappingNode mapping) {
            return object(mapping, pointer);
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = JSON.arrayNode();
            for (Node element : sequence.getValue()) {
                array.add(read(element, pointer + "/" + array.size()));
            }
            return array;
        }
        return scalar((ScalarNode) node);
    }

    private ObjectNode object(MappingNode mapping, String pointer) {
        ObjectNode object = JSON.objectNode();
        for (NodeTuple pair : mapping.getValue()) {
            Place place = place(pair.getKeyNode());
            if (!(pair.getKeyNode() instanceof ScalarNode key) || key.getAnchor() != null) {
                complaint.at(place, pointer, null, Mistake.MALFORMED, "a plain key / 普通键");
                continue;
            }
            String below = pointer + "/" + escape(key.getValue());
            if (object.has(key.getValue())) {
                complaint.at(place, below, key.getValue(), Mistake.DUPLICATE_KEY, "the key once / 键只出现一次");
                continue;
            }
            places.put(below + Manifest.KEY, place);
            object.set(key.getValue(), read(pair.getValueNode(), below));
        }
        return object;
    }

    private static JsonNode scalar(ScalarNode node) {
        String text = node.getValue();
        if (node.getScalarStyle() != ScalarStyle.PLAIN) {
            return JSON.stringNode(text);
        }
        if (INTEGER.matcher(text).matches()) {
            return JSON.numberNode(new BigInteger(text));
        }
        if (DECIMAL.matcher(text).matches()) {
            return JSON.numberNode(new BigDecimal(text));
        }
        return switch (text) {
            case "true" -> JSON.booleanNode(true);
            case "false" -> JSON.booleanNode(false);
            case "", "~", "null" -> JSON.nullNode();
            default -> JSON.stringNode(text);
        };
    }

    private static boolean standard(Node node) {
        return node.getTag().startsWith("tag:yaml.org,2002:")
                && !node.getTag().getValue().contains("binary");
    }

    private static Place place(Node node) {
        Mark mark = node.getStartMark();
        return mark == null ? Place.UNKNOWN : new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }

    static String escape(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
