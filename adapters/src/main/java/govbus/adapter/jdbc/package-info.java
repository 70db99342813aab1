/** Databases: connections that are safe by construction, and a table as a target whose data and position commit together. */
@NamedInterface("jdbc")
package govbus.adapter.jdbc;

import org.springframework.modulith.NamedInterface;
