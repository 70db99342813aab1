package govbus.catalog.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import govbus.catalog.Manifests;
import govbus.catalog.Refusal;
import govbus.catalog.registry.TestDatabase;
import govbus.catalog.registry.TestNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClassificationTest {
    private static final ClassificationNode CLASS = new ClassificationNode("3", null, "部门", "Departments");
    private static final ClassificationNode ITEM = new ClassificationNode("307", "3", "市级", "City");
    private static final ClassificationNode LEAF = new ClassificationNode("307009", "307", "土地", "Land");

    @Test
    void theNationalTreeIsRight() {
        ClassificationTree tree = NationalTree.tree();
        assertThat(TreeCheck.check(tree.nodes())).isEmpty();
        assertThat(tree.leaves()).hasSize(25).contains("101001", "212001", "308001");
        assertThat(tree.isLeaf("101")).isFalse();
    }

    @Test
    void aTreeWithACycleIsRefusedWithEveryMistakeItHas() {
        List<ClassificationNode> wrong = List.of(
                CLASS,
                new ClassificationNode("307", "307009", "市级", null),
                new ClassificationNode("307009", "307", "土地", null),
                new ClassificationNode("3071", "307", "", null),
                new ClassificationNode("3", null, "部门", null),
                new ClassificationNode("305", "9", "法院", null));
        assertThat(TreeCheck.check(wrong))
                .extracting(TreeCheck.Mistake::index, TreeCheck.Mistake::field, TreeCheck.Mistake::code)
                .contains(
                        tuple(1, "parent", "classification-cyclic"),
                        tuple(2, "parent", "classification-cyclic"),
                        tuple(3, "code", "classification-code-invalid"),
                        tuple(3, "title", "missing"),
                        tuple(4, "code", "duplicate-entry"),
                        tuple(5, "parent", "reference-unknown"));
    }

    @Test
    void codesAreNumberedUnderTheClassificationAndNeverUsedAgain() throws Exception {
        try (TestNode node = new TestNode(TestDatabase.fresh(), Map.of())) {
            ClassificationDesk desk = node.bean(ClassificationDesk.class);
            desk.replace(List.of(CLASS, ITEM, LEAF), Set.of(), "li");
            node.apply(Manifests.LAND);
            node.apply(entry("parcel", "宗地"));
            node.apply(entry("building", "楼幢"));
            assertThat(code(node, "land/parcel")).isEqualTo("307009/000001");
            assertThat(code(node, "land/building")).isEqualTo("307009/000002");

            node.remove("land/building");
            node.apply(entry("house", "房屋"));
            assertThat(code(node, "land/house")).isEqualTo("307009/000003");

            List<ClassificationNode> deeper = new ArrayList<>(List.of(CLASS, ITEM, LEAF));
            deeper.add(new ClassificationNode("30700901", "307009", "宗地", null));
            assertThatThrownBy(() -> desk.replace(deeper, Set.of("307009"), "li"))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("307009");
            assertThat(desk.tree().isLeaf("307009")).isTrue();
        }
    }

    private static String entry(String name, String title) {
        return Manifests.PARCEL
                .replace("land/parcel", "land/" + name)
                .replace("title: 宗地\n", "title: " + title + "\n  classification: \"307009\"\n");
    }

    private static String code(TestNode node, String name) {
        return node.catalog().resource(name).orElseThrow().code();
    }
}
