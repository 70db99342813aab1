package govbus.catalog.classification;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The classification tree at one time; made of nodes that have passed {@link TreeCheck}. */
public final class ClassificationTree {
    private final Map<String, ClassificationNode> nodes;
    private final Set<String> parents;

    public ClassificationTree(Collection<ClassificationNode> nodes) {
        this.nodes = nodes.stream()
                .collect(Collectors.toMap(
                        ClassificationNode::code, node -> node, (first, second) -> first, TreeMap::new));
        this.parents = new HashSet<>();
        nodes.forEach(node -> parents.add(node.parent()));
    }

    public Optional<ClassificationNode> node(String code) {
        return Optional.ofNullable(nodes.get(code));
    }

    /** Whether entries may hang there: nothing is below it, and its code can be the first part of a resource code. */
    public boolean isLeaf(String code) {
        return nodes.containsKey(code) && !parents.contains(code) && code.length() >= TreeCheck.SHORTEST_LEAF;
    }

    /** In the order of their codes. */
    public List<ClassificationNode> nodes() {
        return List.copyOf(nodes.values());
    }

    public List<String> leaves() {
        return nodes.keySet().stream().filter(this::isLeaf).toList();
    }
}
