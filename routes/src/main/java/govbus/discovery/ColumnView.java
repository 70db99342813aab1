package govbus.discovery;

/**
 * A column, and what it probably is.
 *
 * @param type as the database names it
 * @param key part of the primary key
 * @param length most characters; {@code null} for no limit
 * @param item name that the item would have
 * @param itemType type that the item would have, as in manifests
 * @param why what the guess rests on; {@code null} when it is only the column's type
 */
record ColumnView(
        String name,
        String type,
        String comment,
        boolean key,
        boolean nullable,
        Integer length,
        Integer scale,
        String item,
        String itemType,
        boolean sensitive,
        String why) {}
