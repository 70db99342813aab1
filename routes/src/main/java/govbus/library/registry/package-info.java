/**
 * The base libraries by the GovStack Digital Registries API 1.3.0 (Data API template): read, exists, list, readValue,
 * create, update and delete where a department may write through its own source, and who has read one's data.
 */
package govbus.library.registry;
