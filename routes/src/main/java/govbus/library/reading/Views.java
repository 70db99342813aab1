package govbus.library.reading;

import govbus.catalog.Catalog;
import govbus.catalog.Library;
import govbus.catalog.Resource;
import govbus.library.Fact;
import govbus.library.Golden;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Golden records as a reader may see them. */
@Component
class Views {

    private final Catalog catalog;

    Views(Catalog catalog) {
        this.catalog = catalog;
    }

    /** @param record {@code null} when there is none */
    Map<String, Answer.FactView> facts(Golden record, List<Library.Fact> facts, Sight sight) {
        Map<String, Answer.FactView> shown = new LinkedHashMap<>();
        for (Library.Fact declared : facts) {
            Fact fact = record == null ? null : record.facts().get(declared.name());
            if (fact != null && sight.sees(record, declared.name())) {
                shown.put(
                        declared.name(),
                        new Answer.FactView(
                                sight.shown(record, declared.name(), fact.value()),
                                declared.title(),
                                fact.source(),
                                title(fact.source()),
                                fact.at(),
                                fact.receivedAt(),
                                fact.rule()));
            }
        }
        return shown;
    }

    /** Yes or no to each statement; {@code null} where the library has no value that the reader was granted. */
    Map<String, Boolean> verified(Map<String, String> stated, Golden record, List<Library.Fact> facts, Sight sight) {
        Map<String, Boolean> verified = new LinkedHashMap<>();
        for (Library.Fact declared : facts) {
            String claim = stated.get(declared.name());
            if (claim != null) {
                Fact fact = record == null ? null : record.facts().get(declared.name());
                verified.put(
                        declared.name(),
                        fact == null || !sight.sees(record, declared.name())
                                ? null
                                : (Boolean) Agreement.agree(declared, fact.value(), claim));
            }
        }
        return verified;
    }

    String title(String resource) {
        return resource == null
                ? null
                : catalog.current().resource(resource).map(Resource::title).orElse(resource);
    }
}
