/**
 * Use requests (使用申请): a department asks for items of a resource, the automatic check and the reviews follow, and the
 * approval itself makes the subscription that runs. Internal to the catalogue.
 */
package govbus.catalog.request;
