package govbus.catalog.classification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tree of the national guide (发改高技术〔2017〕1272号), as every city begins with it. */
public final class NationalTree {
    private static final String FILE = "/govbus/catalog/classification.csv";
    private static final int COLUMNS = 4;

    private NationalTree() {}

    public static ClassificationTree tree() {
        try (InputStream in = NationalTree.class.getResourceAsStream(FILE)) {
            List<ClassificationNode> nodes = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("code,"))
                    .map(NationalTree::node)
                    .toList();
            return new ClassificationTree(nodes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }

    private static ClassificationNode node(String line) {
        String[] cells = line.split(",", COLUMNS);
        return new ClassificationNode(cells[0], cells[1].isEmpty() ? null : cells[1], cells[2], cells[3]);
    }
}
