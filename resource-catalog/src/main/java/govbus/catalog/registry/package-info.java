/**
 * Keeps the catalogue: entries, their whole history, the revision that grows with each change; follows the departments'
 * folder and what other nodes change. Internal to the catalogue.
 */
package govbus.catalog.registry;
