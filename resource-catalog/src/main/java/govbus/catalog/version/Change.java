package govbus.catalog.version;

/**
 * One field that differs.
 *
 * @param field where, {@code items/zl/length} or {@code sharing/type}
 * @param item name of the item concerned; {@code null} when it concerns the whole resource
 * @param before value in the older version; {@code null} for none
 * @param after value in the newer version; {@code null} for none
 */
public record Change(String field, String item, String before, String after, Why why) {

    public boolean breaking() {
        return why.breaking();
    }
}
