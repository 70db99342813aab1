package govbus.catalog.search;

import java.util.List;
import java.util.Map;

/**
 * What was found.
 *
 * @param revision the catalogue's revision that was searched
 * @param hits those of the page
 * @param facets for each facet its values, the most frequent first, counted without the facet's own choice
 */
public record Found(long revision, int total, List<Hit> hits, Map<Facet, List<Count>> facets) {

    /** A resource found. */
    public record Hit(String name, float score) {}

    /** How many resources have a value. */
    public record Count(String value, int count) {}
}
