package govbus.catalog.search;

import java.util.List;

/**
 * Plain text and where in it the question was found.
 *
 * @param text a fragment, never HTML
 * @param ranges pairs of first character and the one behind the last, in order, not overlapping
 */
public record Highlight(String text, List<int[]> ranges) {}
