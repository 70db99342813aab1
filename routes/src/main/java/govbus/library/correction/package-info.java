/**
 * Conflicts between the sources of a base library and what persons do about them: decide, which is one more word of the
 * merge and can be taken back, or send back to the source (校核) and follow its correction.
 */
package govbus.library.correction;
