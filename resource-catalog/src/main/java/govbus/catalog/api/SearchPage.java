package govbus.catalog.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Item;
import govbus.catalog.Resource;
import govbus.catalog.search.Facet;
import govbus.catalog.search.Found;
import govbus.catalog.search.Highlight;
import govbus.catalog.search.Highlighter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A page of a search. */
record SearchPage(
        int total, int page, int size, long revision, List<HitView> items, Map<String, List<CountView>> facets) {
    private static final int MOST_ITEMS = 3;

    /**
     * A resource found.
     *
     * @param highlights for each field in which the question was met its fragments: plain text and offsets into it
     */
    record HitView(@JsonUnwrapped ResourceSummary head, Map<String, List<Highlight>> highlights, float score) {}

    /** One value of a facet and how many resources have it among those that the other filters leave. */
    record CountView(String value, String title, int count) {}

    static SearchPage of(Found found, SearchParameters asked, int page, int size, CatalogSnapshot catalog) {
        Map<String, Float> scores = new LinkedHashMap<>();
        found.hits().forEach(hit -> scores.put(hit.name(), hit.score()));
        List<Resource> resources = scores.keySet().stream()
                .map(name -> catalog.resources().get(name))
                .filter(Objects::nonNull)
                .toList();
        List<ResourceSummary> heads = ResourceSummary.of(resources, catalog);
        Highlighter highlighter = Highlighter.of(asked.q());
        List<HitView> hits = new ArrayList<>();
        for (int at = 0; at < resources.size(); at++) {
            ResourceSummary head = heads.get(at);
            hits.add(new HitView(head, highlights(resources.get(at), head, highlighter), score(scores, head)));
        }
        Map<String, List<CountView>> facets = new LinkedHashMap<>();
        found.facets().forEach((facet, counts) -> facets.put(facet.word(), counts(facet, counts, catalog)));
        return new SearchPage(found.total(), page, size, found.revision(), hits, facets);
    }

    /** Sorted otherwise than by relevance, nothing has a score. */
    private static float score(Map<String, Float> scores, ResourceSummary head) {
        float score = scores.get(head.name());
        return Float.isNaN(score) ? 0 : score;
    }

    private static List<CountView> counts(Facet facet, List<Found.Count> counts, CatalogSnapshot catalog) {
        return counts.stream()
                .map(count -> new CountView(
                        count.value(),
                        facet == Facet.PROVIDER
                                ? ResourceSummary.title(count.value(), catalog)
                                : Words.title(count.value()),
                        count.count()))
                .toList();
    }

    private static Map<String, List<Highlight>> highlights(
            Resource resource, ResourceSummary head, Highlighter highlighter) {
        Map<String, List<Highlight>> all = new LinkedHashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("title", resource.title());
        texts.put("summary", resource.summary());
        texts.put("departmentTitle", head.departmentTitle());
        texts.put("name", resource.name());
        texts.put("code", resource.code());
        texts.forEach((field, text) -> highlighter.in(text).ifPresent(found -> all.put(field, List.of(found))));
        List<Highlight> items = new ArrayList<>();
        for (Item item : resource.items()) {
            if (items.size() < MOST_ITEMS) {
                highlighter.in(item.title() + " " + item.name()).ifPresent(items::add);
            }
        }
        if (!items.isEmpty()) {
            all.put("items", items);
        }
        return all;
    }
}
