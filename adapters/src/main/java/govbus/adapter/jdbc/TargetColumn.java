package govbus.adapter.jdbc;

/**
 * A column to be written.
 *
 * @param name as in the table
 * @param type as a cast understands it, without a length: a cast to a length would cut values silently
 * @param place of its value in a delivery's row
 * @param key whether it is part of the key
 */
record TargetColumn(String name, String type, int place, boolean key) {

    String quoted() {
        return Identifier.quoted(name);
    }
}
