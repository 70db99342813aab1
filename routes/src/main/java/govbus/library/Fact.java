package govbus.library;

import java.time.Instant;
import java.util.List;

/**
 * A fact of a golden record.
 *
 * @param source the resource whose word it is
 * @param at when the source says it came to be; {@code null} when it does not say
 * @param receivedAt when the bus accepted it
 * @param rule the rule that chose it, as in the manifest, or {@code decided} when a person did
 * @param losing what the other sources say, in precedence
 */
public record Fact(String value, String source, Instant at, Instant receivedAt, String rule, List<Candidate> losing) {}
