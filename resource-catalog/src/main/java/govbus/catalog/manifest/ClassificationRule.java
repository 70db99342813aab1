package govbus.catalog.manifest;

import govbus.catalog.Resource;
import govbus.catalog.classification.ClassificationTree;
import java.util.function.Supplier;

/** C1: the classification node exists and is a leaf; the code begins with it. */
final class ClassificationRule implements EntryRule {
    private static final String AT = "/spec/classification";

    private final Supplier<ClassificationTree> tree;

    ClassificationRule(Supplier<ClassificationTree> tree) {
        this.tree = tree;
    }

    @Override
    public void check(Resource entry, Complaints complaints) {
        String node = entry.description().classification();
        if (node == null) {
            return;
        }
        ClassificationTree now = tree.get();
        if (now.node(node).isEmpty()) {
            complaints.add(
                    AT, node, Mistake.CLASSIFICATION_UNKNOWN, "a leaf of the tree" + Nearest.hint(node, now.leaves()));
        } else if (!now.isLeaf(node)) {
            String below = String.join(
                    ", ",
                    now.leaves().stream()
                            .filter(leaf -> leaf.startsWith(node))
                            .limit(5)
                            .toList());
            complaints.add(AT, node, Mistake.CLASSIFICATION_NOT_LEAF, "a leaf, one of " + below + " …");
        }
        if (entry.code() != null && !entry.code().startsWith(node + "/")) {
            complaints.warn("/spec/code", entry.code(), Mistake.CODE_UNDER_ANOTHER, node + "/<number>");
        }
    }
}
