package govbus.catalog;

import java.util.List;

/**
 * A base library (基础库): which facts it holds and where each comes from.
 *
 * @param name {@code population}
 * @param keyType type of the key, {@link ItemType#CITIZEN_ID} or {@link ItemType#SOCIAL_CREDIT_CODE}
 * @param keys for each source resource the item that holds the key
 * @param facts in the order shown
 */
public record Library(
        String name, String title, ItemType keyType, java.util.Map<String, String> keys, List<Fact> facts) {

    /**
     * A fact of the library.
     *
     * @param authority the department whose word counts (一数一源)
     * @param from sources in precedence, the first that has a value wins
     */
    public record Fact(String name, String title, String authority, boolean sensitive, List<Origin> from) {}

    /** An item of a resource. */
    public record Origin(String resource, String item) {}
}
