package govbus.catalog.collection;

/**
 * An item of the catalogue by which a field need not be collected.
 *
 * @param field position in the form, from 0
 * @param provider name of the department that offers it
 * @param sharing {@code unconditional} or {@code conditional}
 */
record Offer(
        int field, String resource, String resourceTitle, String provider, String item, String title, String sharing) {}
