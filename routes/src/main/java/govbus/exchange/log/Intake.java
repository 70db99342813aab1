package govbus.exchange.log;

import govbus.adapter.Mark;
import govbus.catalog.Resource;
import govbus.quality.Verdict;

/**
 * Checked rows on their way into the log.
 *
 * @param source name of the source they came by
 * @param positionName under which the source's position is kept; changes when the source is mounted anew
 * @param token the reader's fencing token; {@code null} for pushes, which any node may take
 * @param client who handed them in; {@code null} when the bus read them itself
 * @param mark position or idempotency key
 */
public record Intake(
        Resource resource, String source, String positionName, Long token, String client, Mark mark, Verdict verdict) {}
