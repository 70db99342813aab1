package govbus.catalog.api;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.search.Facet;
import govbus.catalog.search.Question;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.bind.annotation.BindParam;

/**
 * A search as it is asked for; a facet may be given several times, then any of its values will do.
 *
 * @param sort {@code relevance} (or nothing), {@code title}, {@code name} or {@code published}
 */
record SearchParameters(
        String q,
        List<String> provider,
        List<String> sharing,
        List<String> cycle,
        @BindParam("class") List<String> classes,
        List<String> state,
        List<String> format,
        List<String> grade,
        List<String> item,
        String sort) {

    Question question(int page, int size) {
        Map<Facet, List<String>> chosen = new java.util.EnumMap<>(Facet.class);
        chosen.put(Facet.PROVIDER, provider);
        chosen.put(Facet.SHARING, sharing);
        chosen.put(Facet.CYCLE, cycle);
        chosen.put(Facet.CLASS, classes);
        chosen.put(Facet.STATE, state);
        chosen.put(Facet.FORMAT, format);
        chosen.put(Facet.GRADE, grade);
        return new Question(q, chosen, item, order(), page, size);
    }

    private Question.Sort order() {
        if (sort == null || sort.isBlank()) {
            return Question.Sort.RELEVANCE;
        }
        try {
            return Question.Sort.valueOf(sort.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new Refusal(RefusalCode.QUERY_INVALID, "sort: relevance, title, name, published");
        }
    }
}
