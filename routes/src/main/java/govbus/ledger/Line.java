package govbus.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One line of the ledger as it is read.
 *
 * @param id grows with each line
 * @param found where the key that was asked for stands among the line's keys, from 0; empty when none was asked for
 */
public record Line(long id, Instant at, Entry entry, List<Integer> found) {

    static Line of(ResultSet rs, int row) throws SQLException {
        Entry.Use use = new Entry.Use(
                rs.getString("actor"), rs.getString("purpose"), rs.getString("matter"), rs.getString("case_number"));
        Way way = new Way(
                rs.getString("origin"),
                instant(rs, "collected_at"),
                instant(rs, "checked_at"),
                rs.getBytes("places"),
                instant(rs, "fed_at"),
                instant(rs, "delivered_at"));
        Entry entry = new Entry(
                Hop.valueOf(rs.getString("hop").toUpperCase(java.util.Locale.ROOT)),
                rs.getString("resource"),
                rs.getObject("version", Integer.class),
                rs.getString("source"),
                rs.getString("subscription"),
                rs.getObject("receipt", UUID.class),
                rs.getObject("partition", Integer.class),
                rs.getObject("first_seq", Long.class),
                rs.getObject("last_seq", Long.class),
                rs.getInt("records"),
                rs.getObject("bytes", Long.class),
                new long[0],
                use,
                rs.getString("note"),
                way);
        return new Line(rs.getLong("id"), instant(rs, "at"), entry, found(rs));
    }

    private static List<Integer> found(ResultSet rs) throws SQLException {
        java.sql.Array found = rs.getArray("found");
        return found == null
                ? List.of()
                : Stream.of((Integer[]) found.getArray()).map(one -> one - 1).toList();
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        Timestamp time = rs.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
