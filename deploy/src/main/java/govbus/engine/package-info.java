/** The engines the bus runs on: PostgreSQL and the Artemis broker, embedded by default, external by settings. */
package govbus.engine;
