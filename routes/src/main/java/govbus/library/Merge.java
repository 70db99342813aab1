package govbus.library;

import govbus.catalog.Library;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Merges candidates into a golden record by the precedence that the library declares: for each fact the first source
 * that has a value. Depends on nothing but the candidates, so the order in which they arrived cannot matter.
 */
final class Merge {

    private final Library library;

    Merge(Library library) {
        this.library = library;
    }

    Map<String, Fact> golden(List<SourceWord> candidates) {
        Map<String, SourceWord> byResource =
                candidates.stream().collect(Collectors.toMap(SourceWord::resource, Function.identity()));
        Map<String, Fact> facts = new LinkedHashMap<>();
        for (Library.Fact fact : library.facts()) {
            for (Library.Origin origin : fact.from()) {
                SourceWord candidate = byResource.get(origin.resource());
                String value = candidate == null ? null : candidate.items().get(origin.item());
                if (value != null) {
                    facts.put(
                            fact.name(),
                            new Fact(
                                    value,
                                    origin.resource(),
                                    candidate.sourceTime(),
                                    candidate.receivedAt(),
                                    "precedence",
                                    List.of()));
                    break;
                }
            }
        }
        return facts;
    }
}
