package govbus.catalog;

/** The catalogue in force, kept in memory and at most a second behind the store, on every node. */
public interface Catalog {

    CatalogSnapshot current();
}
