/** Databases: connections that are safe by construction, and a table as a target whose data and position commit together. */
package govbus.adapter.jdbc;
