package govbus.adapter;

/**
 * How far a source has been read: stored in the commit that accepts the rows, given back when reading starts again.
 *
 * @param lane an independent part of the source ({@code stream}, a file's digest); at most 200 characters
 * @param value the adapter's own form; at most 1 MiB
 */
public record Position(String lane, String value) implements Mark {}
