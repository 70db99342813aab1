/** One check a rule that a manifest can name: of an item by its type, or of a record over several items. */
package govbus.quality.rule;
