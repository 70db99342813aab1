package govbus.library.scorecard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How good the sources of a library are.
 *
 * @param counted entities that were counted: all of them, or those so far while the library is counted for the first time
 * @param at when they were counted
 * @param trend the days before, the oldest first
 */
record Scorecard(
        String library,
        long entities,
        long counted,
        Instant at,
        List<FactCard> facts,
        List<SourceCard> sources,
        List<Day> trend) {

    Scorecard with(List<Day> days) {
        return new Scorecard(library, entities, counted, at, facts, sources, days);
    }

    /**
     * A fact.
     *
     * @param filled percent of entities that have a golden value
     * @param disputed percent of entities of which sources say different things
     */
    record FactCard(String fact, String title, double filled, double disputed, List<Share> sources) {}

    /**
     * A source's share in a fact.
     *
     * @param complete percent of entities of which it says something
     * @param agreeing percent of its words that are the golden value, by the fact's own measure
     * @param chosen percent of golden values that are its own
     * @param won disputes in which its word was chosen
     * @param lost disputes in which another's was
     */
    record Share(String source, String title, double complete, Double agreeing, double chosen, long won, long lost) {}

    /**
     * A source over all facts.
     *
     * @param agreeing percent of all its words that are the golden value; {@code null} when it says nothing
     * @param delaySeconds median from the source's time to the bus, to two percent; {@code null} when it does not say its
     *     time
     * @param newest the newest word
     */
    record SourceCard(
            String source,
            String title,
            String department,
            double coverage,
            Double agreeing,
            Long delaySeconds,
            Instant newest) {}

    /**
     * How it was on a day, in percent by name.
     *
     * @param filled by fact
     * @param disputed by fact
     * @param coverage by source
     * @param agreeing by source
     */
    record Day(
            LocalDate day,
            long entities,
            Map<String, Double> filled,
            Map<String, Double> disputed,
            Map<String, Double> coverage,
            Map<String, Double> agreeing) {}

    Day day(LocalDate day) {
        Map<String, Double> filled = new java.util.LinkedHashMap<>();
        Map<String, Double> disputed = new java.util.LinkedHashMap<>();
        facts.forEach(fact -> {
            filled.put(fact.fact(), fact.filled());
            disputed.put(fact.fact(), fact.disputed());
        });
        Map<String, Double> coverage = new java.util.LinkedHashMap<>();
        Map<String, Double> agreeing = new java.util.LinkedHashMap<>();
        sources.forEach(source -> {
            coverage.put(source.source(), source.coverage());
            agreeing.put(source.source(), source.agreeing());
        });
        return new Day(day, entities, filled, disputed, coverage, agreeing);
    }
}
