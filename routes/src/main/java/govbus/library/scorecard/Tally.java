package govbus.library.scorecard;

import govbus.catalog.Library;
import govbus.library.Candidate;
import govbus.library.Fact;
import govbus.library.Golden;
import govbus.library.reading.Agreement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Counts the words of a sample. */
final class Tally {

    private final Library library;
    private final Map<String, Count> counts = new HashMap<>();
    private final Map<String, List<Long>> delays = new HashMap<>();
    private final Map<String, Instant> newest = new HashMap<>();
    private final Map<String, Integer> covered = new HashMap<>();
    private final Map<String, Integer> filled = new HashMap<>();
    private final Map<String, Integer> disputed = new HashMap<>();
    private int entities;

    Tally(Library library) {
        this.library = library;
    }

    /** What one source says of one fact. */
    static final class Count {
        int words;
        int agreeing;
        int chosen;
        int won;
        int lost;
    }

    void add(Golden record) {
        entities++;
        Set<String> speaking = new HashSet<>();
        for (Library.Fact declared : library.facts()) {
            Fact fact = record.facts().get(declared.name());
            if (fact != null) {
                add(declared, fact, speaking);
            }
        }
        speaking.forEach(source -> covered.merge(source, 1, Integer::sum));
    }

    private void add(Library.Fact declared, Fact fact, Set<String> speaking) {
        filled.merge(declared.name(), 1, Integer::sum);
        boolean dispute =
                fact.losing().stream().anyMatch(other -> !Agreement.agree(declared, fact.value(), other.value()));
        if (dispute) {
            disputed.merge(declared.name(), 1, Integer::sum);
        }
        Count winner = word(declared, fact.source(), fact.at(), fact.receivedAt(), speaking);
        winner.agreeing++;
        winner.chosen++;
        winner.won += dispute ? 1 : 0;
        for (Candidate other : fact.losing()) {
            Count count = word(declared, other.resource(), other.at(), other.receivedAt(), speaking);
            if (Agreement.agree(declared, fact.value(), other.value())) {
                count.agreeing++;
            } else {
                count.lost++;
            }
        }
    }

    private Count word(Library.Fact declared, String source, Instant at, Instant received, Set<String> speaking) {
        if (speaking.add(source)) {
            if (at != null && received != null) {
                delays.computeIfAbsent(source, key -> new ArrayList<>())
                        .add(Math.max(0, Duration.between(at, received).toSeconds()));
            }
            if (received != null) {
                newest.merge(source, received, (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        Count count = count(declared.name(), source);
        count.words++;
        return count;
    }

    Count count(String fact, String source) {
        return counts.computeIfAbsent(fact + " " + source, key -> new Count());
    }

    int entities() {
        return entities;
    }

    int filled(String fact) {
        return filled.getOrDefault(fact, 0);
    }

    int disputed(String fact) {
        return disputed.getOrDefault(fact, 0);
    }

    int covered(String source) {
        return covered.getOrDefault(source, 0);
    }

    Instant newest(String source) {
        return newest.get(source);
    }

    /** The median; {@code null} when the source does not say its time. */
    Long delay(String source) {
        List<Long> all = delays.get(source);
        if (all == null) {
            return null;
        }
        Collections.sort(all);
        return all.get(all.size() / 2);
    }
}
