package govbus.library.reading;

import govbus.library.AsOf;
import govbus.library.Fact;
import govbus.library.FactVersion;
import govbus.library.Golden;
import govbus.library.GoldenRecords;
import govbus.library.Page;
import govbus.library.Word;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Golden records in memory, with a former state that was valid until a day. */
final class TownRegister implements GoldenRecords {

    private static final Instant AT = Instant.parse("2026-03-01T00:00:00Z");

    private final Map<String, Golden> now = new TreeMap<>();
    private final Map<String, Golden> before = new TreeMap<>();
    private Instant moved = Instant.MAX;

    TownRegister person(String key, Map<String, String> facts) {
        now.put(key, golden(key, facts));
        return this;
    }

    TownRegister until(Instant day, String key, Map<String, String> facts) {
        before.put(key, golden(key, facts));
        moved = day;
        return this;
    }

    private static Golden golden(String key, Map<String, String> facts) {
        Map<String, Fact> all = new LinkedHashMap<>();
        facts.forEach(
                (name, value) -> all.put(name, new Fact(value, "police/resident", AT, AT, "precedence", List.of())));
        return new Golden(key, key, 3, all, AT);
    }

    @Override
    public List<Golden> find(String library, List<String> keys, AsOf asOf) {
        Map<String, Golden> state = asOf.validAt() != null && asOf.validAt().isBefore(moved) ? before : now;
        return keys.stream().filter(state::containsKey).map(state::get).toList();
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
        List<Golden> all = now.values().stream()
                .filter(one -> filter.entrySet().stream()
                        .allMatch(wanted -> one.facts().containsKey(wanted.getKey())
                                && one.facts().get(wanted.getKey()).value().equals(wanted.getValue())))
                .toList();
        return new Page<>(all.stream().skip((long) page * size).limit(size).toList(), all.size(), page, size);
    }

    @Override
    public long count(String library) {
        return now.size();
    }

    @Override
    public List<String> keys(String library, String after, int most) {
        return now.keySet().stream()
                .filter(key -> key.compareTo(after) > 0)
                .limit(most)
                .toList();
    }

    @Override
    public List<String[]> alike(String library, List<String> facts, int most) {
        return List.of();
    }
}
