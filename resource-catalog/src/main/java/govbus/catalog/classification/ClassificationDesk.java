package govbus.catalog.classification;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Where the tree is changed: as a whole, right in itself, and never from under an entry. */
@Service
public class ClassificationDesk {
    private final Classifications classifications;

    ClassificationDesk(Classifications classifications) {
        this.classifications = classifications;
    }

    public ClassificationTree tree() {
        return classifications.tree();
    }

    /**
     * Puts another tree in the place of the one in force.
     *
     * @param used codes of the nodes that entries hang on
     * @throws Refusal {@link RefusalCode#MANIFEST_INVALID} with all mistakes; {@link RefusalCode#ENTRY_IN_USE}
     */
    public void replace(List<ClassificationNode> nodes, Set<String> used, String by) {
        if (nodes.isEmpty() || nodes.size() > TreeCheck.MOST_NODES) {
            throw new Refusal(
                    RefusalCode.MALFORMED_REQUEST,
                    "1 至 " + TreeCheck.MOST_NODES + " 个分类 / 1 to " + TreeCheck.MOST_NODES + " nodes");
        }
        List<TreeCheck.Mistake> mistakes = TreeCheck.check(nodes);
        if (!mistakes.isEmpty()) {
            throw new Refusal(
                    RefusalCode.MANIFEST_INVALID,
                    "分类树有 " + mistakes.size() + " 处错误, 未作任何更改 / " + mistakes.size() + " mistakes, nothing was changed",
                    Map.of("errors", mistakes));
        }
        List<String> orphaned = Classifications.orphaned(used, new ClassificationTree(nodes));
        if (!orphaned.isEmpty()) {
            throw new Refusal(
                    RefusalCode.ENTRY_IN_USE,
                    "目录条目仍在使用 / entries still hang on: " + String.join(", ", orphaned),
                    Map.of("used", orphaned));
        }
        classifications.replace(nodes, by);
    }
}
