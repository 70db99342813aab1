/**
 * Reads manifests (YAML or JSON) and finds everything that is wrong with them at once, each mistake with its place, the
 * value found and what would be right. Internal to the catalogue.
 */
package govbus.catalog.manifest;
