package govbus.exchange;

import govbus.adapter.Row;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The unit on the bus: accepted records of one resource, in the order of the log.
 *
 * @param lane where in the log it stands
 * @param sequence place in the lane, from 1, without gaps
 * @param cumulative records of the lane up to and including this batch
 * @param version of the resource under which it was checked
 * @param items names of the values
 * @param keys the business key of each row
 */
public record Batch(
        Lane lane,
        long sequence,
        long cumulative,
        int version,
        String source,
        UUID receipt,
        Instant acceptedAt,
        List<String> items,
        List<String> keys,
        List<Row> rows) {}
