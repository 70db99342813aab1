package govbus.library.merge;

import govbus.catalog.Library.Compare;
import govbus.library.merge.Shape.FactForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is golden among what was said: a pure function of the dossier and the declaration. */
public final class Merging {

    private static final Saying[] SILENT = {};

    private final Shape shape;
    private Saying[] bySource = SILENT;
    private List<Beside> beside = List.of();
    private Saying decided;

    /** What another record of a source says, which is not the one that counts. */
    private record Beside(int source, Saying saying) {}

    private Merging(Shape shape) {
        this.shape = shape;
    }

    /** What counts now. */
    public static Merging of(Shape shape, Dossier dossier) {
        return of(shape, dossier, Long.MAX_VALUE, Long.MAX_VALUE);
    }

    /** What counted at a time, as known at a time; microseconds since 1970. */
    public static Merging of(Shape shape, Dossier dossier, long validAt, long knownAt) {
        Merging merging = new Merging(shape);
        Set<String> parts = Set.of();
        for (Voice voice : dossier.voices()) {
            if (voice.isPartOf() || voice.isPart()) {
                // what a person joined has always been one, so only when that was known matters
                if (voice.inForce(Long.MAX_VALUE, knownAt) == null) {
                    continue;
                }
                if (voice.isPartOf()) {
                    return new Merging(shape);
                }
                parts = parts.isEmpty() ? new HashSet<>(2) : parts;
                parts.add(voice.member());
            } else if (voice.member() == null || parts.contains(voice.member())) {
                merging.hear(voice.source(), voice.inForce(validAt, knownAt));
            }
        }
        return merging;
    }

    /** Of several records of a source on one key the one counts that spoke last; they come in the order of records. */
    private void hear(int source, Saying saying) {
        if (saying == null) {
            return;
        }
        if (source == Shape.DECISIONS) {
            decided = saying;
            return;
        }
        if (bySource.length <= source) {
            bySource = java.util.Arrays.copyOf(bySource, Math.max(4, source + 1));
        }
        Saying other = bySource[source];
        if (other == null || saying.at() >= other.at()) {
            bySource[source] = saying;
        }
        if (other != null) {
            beside = beside.isEmpty() ? new ArrayList<>(2) : beside;
            beside.add(new Beside(source, bySource[source] == other ? saying : other));
        }
    }

    /** The golden values by slot. */
    public String[] values() {
        String[] values = new String[shape.width()];
        for (FactForm fact : shape.facts()) {
            int winner = winner(fact);
            if (winner > 0) {
                values[fact.slot()] = bySource[winner].value(fact.slot());
            }
        }
        return values;
    }

    /** The source whose word counts for a fact; 0 when there is none. */
    public int winner(FactForm fact) {
        int chosen = chosen(fact);
        if (chosen > 0) {
            return chosen;
        }
        return switch (fact.declared().rule()) {
            case PRECEDENCE -> first(fact);
            case NEWEST -> newest(fact);
            case MOST_COMPLETE -> longest(fact);
            case AGREED -> agreed(fact);
        };
    }

    /** Whether a person has chosen the source that counts for a fact. */
    public boolean isDecided(FactForm fact) {
        return chosen(fact) > 0;
    }

    /** What a source says of a fact; {@code null} for nothing. */
    public String said(FactForm fact, int source) {
        return source < bySource.length && bySource[source] != null ? bySource[source].value(fact.slot()) : null;
    }

    /** The saying of a source that counts; {@code null} for none. */
    public Saying saying(int source) {
        return source < bySource.length ? bySource[source] : null;
    }

    /** What other records of a source say, besides the one that counts. */
    public List<Saying> beside(int source) {
        if (beside.isEmpty()) {
            return List.of();
        }
        return beside.stream()
                .filter(one -> one.source() == source)
                .map(Beside::saying)
                .toList();
    }

    /** Whether two sources say different things of a fact, be it in an older record of theirs. */
    public boolean isDisputed(FactForm fact) {
        if (fact.origins().length < 2) {
            return false;
        }
        String first = null;
        for (int source : fact.origins()) {
            String value = said(fact, source);
            if (first == null) {
                first = value;
            } else if (differs(fact, first, value)) {
                return true;
            }
        }
        return first != null && !beside.isEmpty() && isDisputedBeside(fact, first);
    }

    private boolean isDisputedBeside(FactForm fact, String first) {
        for (int source : fact.origins()) {
            for (Saying other : beside(source)) {
                if (differs(fact, first, other.value(fact.slot()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean differs(FactForm fact, String first, String value) {
        Compare compare = fact.declared().compare();
        return value != null
                && !first.equals(value)
                && !Likeness.canonical(compare, first).equals(Likeness.canonical(compare, value));
    }

    private int chosen(FactForm fact) {
        String resource = decided == null ? null : decided.value(fact.slot());
        if (resource != null) {
            for (int source : fact.origins()) {
                if (shape.resource(source).equals(resource) && said(fact, source) != null) {
                    return source;
                }
            }
        }
        return 0;
    }

    private int first(FactForm fact) {
        for (int source : fact.origins()) {
            if (said(fact, source) != null) {
                return source;
            }
        }
        return 0;
    }

    private int newest(FactForm fact) {
        int best = 0;
        for (int source : fact.origins()) {
            if (said(fact, source) != null && (best == 0 || bySource[source].at() > bySource[best].at())) {
                best = source;
            }
        }
        return best;
    }

    private int longest(FactForm fact) {
        int best = 0;
        int most = 0;
        for (int source : fact.origins()) {
            String value = said(fact, source);
            int length = value == null ? 0 : value.codePointCount(0, value.length());
            if (length > most) {
                best = source;
                most = length;
            }
        }
        return best;
    }

    /** The value that most sources say, at least so many; of equally many the one of the source that comes first. */
    private int agreed(FactForm fact) {
        Map<String, Integer> votes = new HashMap<>();
        for (int source : fact.origins()) {
            String value = said(fact, source);
            if (value != null) {
                votes.merge(Likeness.canonical(fact.declared().compare(), value), 1, Integer::sum);
            }
        }
        int best = 0;
        int most = fact.declared().agreed() - 1;
        for (int source : fact.origins()) {
            String value = said(fact, source);
            if (value != null && votes.get(Likeness.canonical(fact.declared().compare(), value)) > most) {
                best = source;
                most = votes.get(Likeness.canonical(fact.declared().compare(), value));
            }
        }
        return best;
    }
}
