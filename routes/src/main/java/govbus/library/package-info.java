/**
 * Base libraries (人口库, 法人库): golden records merged from what the sources say, each fact with its source and time.
 */
package govbus.library;
