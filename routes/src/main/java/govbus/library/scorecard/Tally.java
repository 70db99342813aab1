package govbus.library.scorecard;

import govbus.catalog.Library;
import govbus.library.Candidate;
import govbus.library.Fact;
import govbus.library.Golden;
import govbus.library.reading.Agreement;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts the words of a library, record by record; what it has counted so far can be kept and gone on with. */
final class Tally {

    private final Library library;
    private final State state;

    Tally(Library library) {
        this(library, State.empty());
    }

    Tally(Library library, State state) {
        this.library = library;
        this.state = state;
    }

    /** All that was counted; sources and facts by name, times from a source to the bus by {@link Delays}' steps. */
    record State(
            Map<String, Count> counts,
            Map<String, SortedMap<Integer, Long>> delays,
            Map<String, Instant> newest,
            Map<String, Long> covered,
            Map<String, Long> filled,
            Map<String, Long> disputed,
            long[] entities) {

        static State empty() {
            return new State(
                    new HashMap<>(),
                    new HashMap<>(),
                    new HashMap<>(),
                    new HashMap<>(),
                    new HashMap<>(),
                    new HashMap<>(),
                    new long[1]);
        }
    }

    /** What one source says of one fact. */
    static final class Count {
        public long words;
        public long agreeing;
        public long chosen;
        public long won;
        public long lost;
    }

    State state() {
        return state;
    }

    void add(Golden record) {
        state.entities()[0]++;
        Set<String> speaking = new HashSet<>();
        for (Library.Fact declared : library.facts()) {
            Fact fact = record.facts().get(declared.name());
            if (fact != null) {
                add(declared, fact, speaking);
            }
        }
        speaking.forEach(source -> state.covered().merge(source, 1L, Long::sum));
    }

    private void add(Library.Fact declared, Fact fact, Set<String> speaking) {
        state.filled().merge(declared.name(), 1L, Long::sum);
        boolean dispute =
                fact.losing().stream().anyMatch(other -> !Agreement.agree(declared, fact.value(), other.value()));
        if (dispute) {
            state.disputed().merge(declared.name(), 1L, Long::sum);
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
                int step = Delays.step(Duration.between(at, received).toSeconds());
                state.delays().computeIfAbsent(source, key -> new TreeMap<>()).merge(step, 1L, Long::sum);
            }
            if (received != null) {
                state.newest().merge(source, received, (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        Count count = count(declared.name(), source);
        count.words++;
        return count;
    }

    Count count(String fact, String source) {
        return state.counts().computeIfAbsent(fact + " " + source, key -> new Count());
    }

    long entities() {
        return state.entities()[0];
    }

    long filled(String fact) {
        return state.filled().getOrDefault(fact, 0L);
    }

    long disputed(String fact) {
        return state.disputed().getOrDefault(fact, 0L);
    }

    long covered(String source) {
        return state.covered().getOrDefault(source, 0L);
    }

    Instant newest(String source) {
        return state.newest().get(source);
    }

    /** The median in seconds; {@code null} when the source does not say its time. */
    Long delay(String source) {
        SortedMap<Integer, Long> all = state.delays().get(source);
        return all == null ? null : Delays.median(all);
    }
}
