/**
 * The catalogue for machines: OpenAPI 3.1 and AsyncAPI 3 of a resource, DCAT-AP 3 of the whole, the read-only part of the
 * CKAN Action API, and the directory of GovStack's Information Mediator. All are made from the entries; none is kept.
 */
package govbus.catalog.export;
