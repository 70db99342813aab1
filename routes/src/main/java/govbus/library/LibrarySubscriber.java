package govbus.library;

import govbus.adapter.Change;
import govbus.adapter.Row;
import govbus.catalog.Catalog;
import govbus.catalog.Library;
import govbus.catalog.Subscription;
import govbus.exchange.Batch;
import govbus.exchange.NodeSubscriber;
import govbus.library.LibraryStore.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Feeds the base libraries: takes each source's newest word and merges the keys that it touched. */
@Component
class LibrarySubscriber implements NodeSubscriber {

    private static final String SUBSCRIBER = "library/";

    private final Catalog catalog;
    private final LibraryStore store;

    LibrarySubscriber(Catalog catalog, LibraryStore store) {
        this.catalog = catalog;
        this.store = store;
    }

    @Override
    public String adapter() {
        return "library";
    }

    @Override
    public void apply(Subscription subscription, List<Batch> batches) {
        String name = subscription.subscriber().substring(SUBSCRIBER.length());
        Library library = catalog.current().libraries().get(name);
        if (library == null) {
            throw new IllegalStateException("no library " + name);
        }
        Map<String, Word> words = newest(library, subscription.resource(), batches);
        if (words.isEmpty()) {
            return;
        }
        List<String> keys = List.copyOf(words.keySet());
        store.lock(name, keys);
        store.putCandidates(name, subscription.resource(), List.copyOf(words.values()));
        Map<String, List<SourceWord>> candidates = store.candidates(name, keys);
        Merge merge = new Merge(library);
        Map<String, Map<String, Fact>> golden = new TreeMap<>();
        keys.forEach(key -> golden.put(key, merge.golden(candidates.getOrDefault(key, List.of()))));
        store.putGolden(name, golden);
    }

    /** The last word of each key, by the library's key; sorted, because that is the order in which keys are locked. */
    private static Map<String, Word> newest(Library library, String resource, List<Batch> batches) {
        String keyItem = library.keys().get(resource);
        Set<String> used = library.facts().stream()
                .flatMap(fact -> fact.from().stream())
                .filter(origin -> origin.resource().equals(resource))
                .map(Library.Origin::item)
                .collect(Collectors.toSet());
        Map<String, Word> words = new TreeMap<>();
        for (Batch batch : batches) {
            int keyAt = batch.items().indexOf(keyItem);
            for (Row row : batch.rows()) {
                String key = row.values()[keyAt];
                if (key != null) {
                    words.put(key, new Word(key, candidate(batch, row, used)));
                }
            }
        }
        return words;
    }

    private static SourceWord candidate(Batch batch, Row row, Set<String> used) {
        if (row.change() == Change.DELETED) {
            return null;
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < batch.items().size(); i++) {
            if (row.values()[i] != null && used.contains(batch.items().get(i))) {
                values.put(batch.items().get(i), row.values()[i]);
            }
        }
        return new SourceWord(batch.lane().resource(), values, row.changedAt(), batch.acceptedAt());
    }
}
