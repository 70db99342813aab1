package govbus.catalog;

/**
 * The catalogue has a new revision; told on every node within a second of the change.
 *
 * @param snapshot the catalogue from now on
 */
public record CatalogChanged(CatalogSnapshot snapshot) {}
