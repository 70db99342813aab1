/** The catalogue over HTTP: manifests in and out, search, resources in detail. Internal to the catalogue. */
package govbus.catalog.api;
