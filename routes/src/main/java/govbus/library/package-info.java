/**
 * Base libraries (人口库, 法人库): golden records merged from what the sources say, each fact with its source and time.
 * How words become a record is in {@code merge}, how they are kept in {@code store}, how they come in in {@code feed}.
 */
package govbus.library;
