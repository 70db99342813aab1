/**
 * What differs between two versions of a resource, whether the new one breaks those who rely on the old one, and whom it
 * concerns. Rules: C11 of the catalogue (any change of items, sharing, method or cycle is a new version whose users are
 * told); what breaks a reader or a writer follows JSON Schema compatibility, as API diff tools judge it.
 */
package govbus.catalog.version;
