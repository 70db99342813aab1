/** Golden records and what was said about them in PostgreSQL: one row an entity, read and written by the set. */
package govbus.library.store;
