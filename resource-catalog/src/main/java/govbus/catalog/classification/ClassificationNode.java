package govbus.catalog.classification;

/**
 * A node of the classification tree.
 *
 * @param code 1 digit (类), 3 (项), 6 (目), then two more a level (细目)
 * @param parent code of the node above; {@code null} for a 类
 */
public record ClassificationNode(String code, String parent, String title, String english) {}
