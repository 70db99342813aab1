package govbus.library.scorecard;

import java.time.Instant;
import java.util.List;

/**
 * How good the sources of a library are.
 *
 * @param sampled entities looked at; all of them when there are no more
 * @param at when they were looked at
 */
record Scorecard(
        String library, long entities, int sampled, Instant at, List<FactCard> facts, List<SourceCard> sources) {

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
     * @param won disputes in the sample in which its word was chosen
     * @param lost disputes in which another's was
     */
    record Share(String source, String title, double complete, Double agreeing, double chosen, int won, int lost) {}

    /**
     * A source over all facts.
     *
     * @param delaySeconds median from the source's time to the bus; {@code null} when it does not say its time
     * @param newest the newest word in the sample
     */
    record SourceCard(
            String source, String title, String department, double coverage, Long delaySeconds, Instant newest) {}
}
