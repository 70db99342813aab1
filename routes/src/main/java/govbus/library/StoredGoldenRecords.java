package govbus.library;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The newest state only. */
@Component
class StoredGoldenRecords implements GoldenRecords, Decisions {

    private final LibraryStore store;

    StoredGoldenRecords(LibraryStore store) {
        this.store = store;
    }

    @Override
    public List<Golden> find(String library, List<String> keys, AsOf asOf) {
        return store.find(library, keys).stream()
                .map(one -> new Golden(one.key(), one.version(), one.facts(), one.changedAt()))
                .toList();
    }

    @Override
    public List<FactVersion> history(String library, String key) {
        return List.of();
    }

    @Override
    public List<Word> words(String library, String key) {
        return List.of();
    }

    @Override
    public Page<Golden> list(String library, Map<String, String> filter, int page, int size) {
        return new Page<>(List.of(), 0, page, size);
    }

    @Override
    public long count(String library) {
        return store.count(library);
    }

    @Override
    public void choose(String library, String key, String fact, String resource) {}
}
