/**
 * Discovery: a department's database is tested step by step, its tables are listed with columns, comments and keys, and a
 * catalogue entry with its source is drafted from one. Nothing is written there, nothing is kept here.
 */
package govbus.discovery;
