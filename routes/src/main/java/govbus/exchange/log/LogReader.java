package govbus.exchange.log;

import govbus.exchange.Batch;
import govbus.exchange.Lane;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the log from any position: out of memory when it is recent, else from the store. */
@Component
public class LogReader {

    private static final int MOST_BATCHES = 500;

    /** Bytes of batches that are held together while they are fed: a few lanes at once must fit into a small heap. */
    private static final long MOST_BYTES = 4L * 1024 * 1024;

    private final JdbcClient jdbc;
    private final RecentBatches recent;

    LogReader(JdbcClient jdbc, RecentBatches recent) {
        this.jdbc = jdbc;
        this.recent = recent;
    }

    /** How much is wanted at once, though never more than 4 MiB of bodies. */
    public record Most(int rows, long bytes) {

        public Most {
            bytes = Math.min(bytes, MOST_BYTES);
        }
    }

    /**
     * The next batches of a lane in order: at most so much, but at least one batch when there is one.
     *
     * @param after sequence after which to read; what is gone with the log's oldest days is passed over
     * @param cumulative records of the lane up to there
     */
    public List<Batch> read(Lane lane, long after, long cumulative, Most most) {
        List<Batch> remembered = recent.after(lane, after, most.rows(), most.bytes());
        if (!remembered.isEmpty()) {
            return remembered;
        }
        return jdbc.sql("""
                        with start as materialized (
                            select greatest(?, (select seq from exchange.log_start where resource = ? and partition = ?))
                                as first)
                        select seq, cumulative, version, source, receipt, accepted_at, body
                        from (select *, sum(octet_length(body)) over (order by seq) as bytes
                              from (select * from exchange.batch
                                    where resource = ? and partition = ? and seq > ?
                                        and (seq = (select first from start) or cumulative <= ?)
                                    order by seq limit ?) as next) as weighed
                        where bytes <= ? or seq = (select first from start)
                        order by seq
                        """)
                .params(after + 1, lane.resource(), lane.partition())
                .params(lane.resource(), lane.partition(), after, cumulative + most.rows(), MOST_BATCHES, most.bytes())
                .query((rs, row) -> batch(lane, rs))
                .list();
    }

    /** One batch; empty when the log has it no more. */
    public Optional<Batch> find(Lane lane, long sequence) {
        return jdbc.sql("""
                        select seq, cumulative, version, source, receipt, accepted_at, body from exchange.batch
                        where resource = ? and partition = ? and seq = ?
                        """)
                .params(lane.resource(), lane.partition(), sequence)
                .query((rs, row) -> batch(lane, rs))
                .optional();
    }

    private static Batch batch(Lane lane, ResultSet rs) throws SQLException {
        BatchCodec.Content content = BatchCodec.decode(rs.getBytes(7));
        return new Batch(
                lane,
                rs.getLong(1),
                rs.getLong(2),
                rs.getInt(3),
                rs.getString(4),
                rs.getObject(5, UUID.class),
                rs.getTimestamp(6).toInstant(),
                content.items(),
                content.keys(),
                content.rows());
    }

    /** Whether nothing newer than this was written by this node; what others wrote is found by reading. */
    public boolean isNewestHere(Lane lane, long sequence) {
        return recent.endsWith(lane, sequence);
    }

    /** Waits until this node has accepted something newer, or so long: other nodes' batches are found by looking. */
    public void await(Lane lane, long sequence, long millis) throws InterruptedException {
        recent.await(lane, sequence, millis);
    }
}
