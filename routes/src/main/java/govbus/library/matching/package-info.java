/**
 * Entities that may be one and the same: records with different keys that are alike in the facts that the library's
 * {@code matching} declares. They are candidates for a person to decide, who can take it back; nothing is merged silently.
 */
package govbus.library.matching;
