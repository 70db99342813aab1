package govbus.catalog.manifest;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeId;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads YAML or JSON (an array is as many documents) and checks each document by itself. */
@Component
public class ManifestReader {
    /** Most characters of a text. */
    public static final int MOST_CHARACTERS = 8 * 1024 * 1024;

    private static final int MOST_DOCUMENTS = 5000;
    private static final Pattern ESCAPED_SLASH = Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*)\\\\/");

    private final SchemaCheck schemas = new SchemaCheck();
    private final TextCheck texts = new TextCheck();

    /** Reads a text; everything that can be read is in the answer, together with all that is wrong. */
    public Reading read(String file, String text) {
        Problems problems = new Problems();
        List<Manifest> manifests = new ArrayList<>();
        if (text.length() > MOST_CHARACTERS) {
            tooLarge(file, problems, MOST_CHARACTERS + " characters");
            return new Reading(manifests, problems.inOrder());
        }
        try {
            for (Node root : new Yaml(options()).composeAll(new StringReader(plain(text)))) {
                for (Node document : documents(root)) {
                    if (manifests.size() == MOST_DOCUMENTS) {
                        tooLarge(file, problems, MOST_DOCUMENTS + " documents");
                        return new Reading(manifests, problems.inOrder());
                    }
                    convert(file, document, problems).ifPresent(manifests::add);
                }
            }
        } catch (YAMLException unreadable) {
            problems.add(unreadable(file, unreadable));
        }
        check(manifests, problems);
        return new Reading(manifests, problems.inOrder());
    }

    /** What is wrong with documents that came another way than as a text. */
    public List<Problem> check(List<Manifest> manifests) {
        Problems problems = new Problems();
        check(manifests, problems);
        return problems.inOrder();
    }

    private void check(List<Manifest> manifests, Problems problems) {
        for (Manifest manifest : manifests) {
            texts.check(manifest, problems);
            schemas.check(manifest, problems);
        }
    }

    /** JSON may escape a slash, YAML may not. */
    private static String plain(String text) {
        String start = text.stripLeading();
        boolean json = start.startsWith("{") || start.startsWith("[");
        return json ? ESCAPED_SLASH.matcher(text).replaceAll("$1/") : text;
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        options.setNestingDepthLimit(30);
        return options;
    }

    private static List<Node> documents(Node root) {
        if (root instanceof SequenceNode sequence) {
            return sequence.getValue();
        }
        boolean nothing = root.getNodeId() == NodeId.scalar
                && ((ScalarNode) root).getValue().isBlank();
        return nothing ? List.of() : List.of(root);
    }

    private Optional<Manifest> convert(String file, Node document, Problems problems) {
        List<Flaw> flaws = new ArrayList<>();
        YamlTree yaml = new YamlTree((place, pointer, value, mistake, expected) ->
                flaws.add(new Flaw(place, pointer, value, mistake, expected)));
        JsonNode tree = yaml.read(document, "");
        if (!(tree instanceof ObjectNode object)) {
            problems.add(new Flaw(
                            yaml.places().get(""),
                            "",
                            null,
                            Mistake.MALFORMED,
                            "a document with apiVersion, kind, metadata, spec")
                    .in(file, "", ""));
            return Optional.empty();
        }
        Manifest manifest = new Manifest(
                file, text(object.path("kind")), text(object.path("metadata").path("name")), object, yaml.places());
        flaws.forEach(flaw -> problems.add(flaw.in(file, manifest.kind(), manifest.name())));
        return Optional.of(manifest);
    }

    private static String text(JsonNode node) {
        return node.isString() ? node.stringValue() : "";
    }

    private static void tooLarge(String file, Problems problems, String most) {
        problems.add(new Flaw(Place.UNKNOWN, "", null, Mistake.TOO_LARGE, "at most " + most).in(file, "", ""));
    }

    private static Problem unreadable(String file, YAMLException e) {
        boolean marked = e instanceof MarkedYAMLException m && m.getProblemMark() != null;
        Place place = marked
                ? new Place(
                        ((MarkedYAMLException) e).getProblemMark().getLine() + 1,
                        ((MarkedYAMLException) e).getProblemMark().getColumn() + 1)
                : Place.UNKNOWN;
        String why = marked ? ((MarkedYAMLException) e).getProblem() : e.getMessage();
        return new Flaw(place, "", null, Mistake.MALFORMED, "YAML or JSON (" + why + ")").in(file, "", "");
    }

    /** A problem before it is known which entry it concerns. */
    private record Flaw(Place place, String pointer, String value, Mistake mistake, String expected) {
        Problem in(String file, String kind, String name) {
            return new Problem(
                    file,
                    place.line(),
                    place.column(),
                    kind,
                    name,
                    pointer,
                    value,
                    mistake.word(),
                    expected,
                    Mistake.message(mistake.word(), pointer, value, expected));
        }
    }
}
