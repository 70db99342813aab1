/** How what the sources say becomes a golden record: pure functions without any store. */
package govbus.library.merge;
