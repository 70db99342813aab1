package govbus.catalog.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is searched for.
 *
 * @param text as typed; {@code null} or blank asks for everything
 * @param chosen for each facet the values of which one must hold; a facet that is missing narrows nothing
 * @param items technical names of items that the resource must have, all of them
 * @param page from 1
 * @param size entries a page
 * @param seenBy a department, that sees of others' entries those only that were published once; {@code null} sees all
 */
public record Question(
        String text,
        Map<Facet, List<String>> chosen,
        List<String> items,
        Sort sort,
        int page,
        int size,
        String seenBy) {

    /** The order of the answer. */
    public enum Sort {
        RELEVANCE,
        /** By title, in the order of pinyin. */
        TITLE,
        NAME,
        /** Newest publication first. */
        PUBLISHED
    }

    public Question {
        Map<Facet, List<String>> kept = new EnumMap<>(Facet.class);
        chosen.forEach((facet, values) -> {
            List<String> given = values == null
                    ? List.of()
                    : values.stream()
                            .filter(value -> !value.isBlank())
                            .limit(50)
                            .toList();
            if (!given.isEmpty()) {
                kept.put(facet, given);
            }
        });
        chosen = kept;
        items = items == null
                ? List.of()
                : items.stream().filter(item -> !item.isBlank()).limit(20).toList();
        sort = sort == null ? Sort.RELEVANCE : sort;
    }

    /** A question of somebody who sees all. */
    public Question(String text, Map<Facet, List<String>> chosen, List<String> items, Sort sort, int page, int size) {
        this(text, chosen, items, sort, page, size, null);
    }

    /** The first twenty of what a text finds. */
    public static Question of(String text) {
        return new Question(text, Map.of(), List.of(), Sort.RELEVANCE, 1, 20);
    }
}
