package govbus.library.merge;

import govbus.library.FactVersion;
import govbus.library.merge.Shape.FactForm;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;

/**
 * What was golden and when, on both axes: for each moment at which the bus learned something the whole course of a fact
 * as it was believed then; a span that is believed unchanged goes on.
 */
public final class History {

    private static final int MOST_SAYINGS = 1_000;

    private final Shape shape;
    private final Dossier dossier;
    private final NavigableSet<Long> told = new TreeSet<>();
    private final NavigableSet<Long> learned = new TreeSet<>();

    private History(Shape shape, Dossier dossier) {
        this.shape = shape;
        this.dossier = dossier;
        for (Voice voice : dossier.voices()) {
            for (Saying saying : voice.sayings()) {
                told.add(saying.at());
                learned.add(saying.received());
            }
        }
    }

    private record Span(String value, String source, Long at, long received, long from, Long to) {}

    /** All spans of all facts, a fact after the other, in the order of learning and of time. */
    public static List<FactVersion> of(Shape shape, Dossier dossier) {
        History history = new History(shape, dossier);
        while (history.learned.size() > MOST_SAYINGS) {
            history.learned.pollFirst();
        }
        List<FactVersion> versions = new ArrayList<>();
        for (FactForm fact : shape.facts()) {
            history.course(fact, versions);
        }
        return versions;
    }

    private void course(FactForm fact, List<FactVersion> versions) {
        Map<Span, Long> believed = new LinkedHashMap<>();
        for (long known : learned) {
            List<Span> course = course(fact, known);
            for (Map.Entry<Span, Long> old : List.copyOf(believed.entrySet())) {
                if (!course.contains(old.getKey())) {
                    versions.add(version(fact, old.getKey(), old.getValue(), known));
                    believed.remove(old.getKey());
                }
            }
            course.forEach(span -> believed.putIfAbsent(span, known));
        }
        believed.forEach((span, since) -> versions.add(version(fact, span, since, null)));
    }

    /** The course of a fact as it was believed at a moment: neighbours that say the same are one. */
    private List<Span> course(FactForm fact, long known) {
        List<Span> course = new ArrayList<>();
        Span open = null;
        for (long moment : told) {
            Merging merging = Merging.of(shape, dossier, moment, known);
            int winner = merging.winner(fact);
            Span next = winner == 0 ? null : span(fact, merging, winner, moment);
            if (open != null && next != null && isSame(open, next)) {
                continue;
            }
            if (open != null) {
                course.add(new Span(open.value(), open.source(), open.at(), open.received(), open.from(), moment));
            }
            open = next;
        }
        if (open != null) {
            course.add(open);
        }
        return course;
    }

    private Span span(FactForm fact, Merging merging, int winner, long moment) {
        Saying saying = merging.saying(winner);
        return new Span(
                merging.said(fact, winner),
                shape.resource(winner),
                saying.stated() ? saying.at() : null,
                saying.received(),
                moment,
                null);
    }

    private static boolean isSame(Span one, Span other) {
        return Objects.equals(one.value(), other.value()) && one.source().equals(other.source());
    }

    private static FactVersion version(FactForm fact, Span span, long since, Long until) {
        return new FactVersion(
                fact.name(),
                span.value(),
                span.source(),
                instant(span.at()),
                Micros.instant(span.received()),
                Micros.instant(span.from()),
                instant(span.to()),
                Micros.instant(since),
                instant(until));
    }

    private static Instant instant(Long micros) {
        return micros == null ? null : Micros.instant(micros);
    }
}
