package govbus.adapter;

/**
 * Why one row was not taken.
 *
 * @param index position of the row among those handed in, from 0
 * @param place where it stands in the source
 * @param item the item that is wrong; {@code null} when the row as a whole is
 * @param value the value found
 * @param rule the rule it breaks, a stable word
 * @param expected what would be right, in words
 */
public record RowProblem(int index, String place, String item, String value, String rule, String expected) {}
