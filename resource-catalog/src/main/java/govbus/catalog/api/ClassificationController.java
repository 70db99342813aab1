package govbus.catalog.api;

import govbus.catalog.Catalog;
import govbus.catalog.Refusal;
import govbus.catalog.classification.ClassificationDesk;
import govbus.catalog.classification.ClassificationNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The classification tree: read by everybody, changed as a whole by an engineer. */
@RestController
class ClassificationController {
    private final ClassificationDesk desk;
    private final Catalog catalog;

    ClassificationController(ClassificationDesk desk, Catalog catalog) {
        this.desk = desk;
        this.catalog = catalog;
    }

    @GetMapping("/api/v1/classification")
    List<Node> tree(HttpServletRequest request) {
        Caller.of(request);
        Map<String, Integer> used = used();
        return desk.tree().nodes().stream()
                .map(node -> new Node(
                        node.code(),
                        node.parent(),
                        node.title(),
                        node.english(),
                        desk.tree().isLeaf(node.code()),
                        used.getOrDefault(node.code(), 0)))
                .toList();
    }

    /** @throws Refusal when the tree is wrong, or entries hang where no leaf would be any more */
    @PutMapping("/api/v1/classification")
    List<Node> replace(@RequestBody List<ClassificationNode> nodes, HttpServletRequest request) {
        Caller caller = Caller.of(request);
        caller.requireEngineer();
        desk.replace(nodes, used().keySet(), caller.name());
        return tree(request);
    }

    private Map<String, Integer> used() {
        Map<String, Integer> used = new HashMap<>();
        catalog.current().resources().values().forEach(resource -> {
            String code = resource.description().classification();
            if (code != null) {
                used.merge(code, 1, Integer::sum);
            }
        });
        return used;
    }

    /**
     * A node as it is shown.
     *
     * @param entries how many entries hang there
     */
    record Node(String code, String parent, String title, String english, boolean leaf, int entries) {}
}
