/**
 * Invented people, entities, land and papers. Numbers are well-formed and carry right check characters, but their
 * division (3299) is not assigned to any place, so that nobody real can be meant.
 */
package govbus.city.synthetic;
