package govbus.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes the ledger. Lines are only ever added. */
@Component
public class Ledger {

    /** A delivered line covers no more sequences than this, so that it is found by its last one. */
    public static final long WIDEST = 4_096;

    private static final String INSERT = """
            insert into ledger.entry (hop, resource, version, source, subscription, receipt, partition, first_seq,
                last_seq, records, bytes, actor, purpose, matter, case_number, keys, note, origin, collected_at,
                checked_at, places, fed_at, delivered_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final Way NO_WAY = new Way(null, null, null, null, null, null);
    private static final Entry.Use NO_USE = new Entry.Use(null, null, null, null);

    private final JdbcTemplate jdbc;

    Ledger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds lines, in the caller's transaction. */
    public void write(List<Entry> entries) {
        jdbc.batchUpdate(INSERT, entries, 500, Ledger::set);
    }

    /** Adds lines that may be lost with the last moment before a crash, in the caller's transaction. */
    void writeLazily(List<Entry> entries) {
        jdbc.execute("set local synchronous_commit = off");
        write(entries);
    }

    private static void set(PreparedStatement statement, Entry entry) throws SQLException {
        statement.setString(1, entry.hop().word());
        statement.setString(2, entry.resource());
        statement.setObject(3, entry.version(), Types.INTEGER);
        statement.setString(4, entry.source());
        statement.setString(5, entry.subscription());
        statement.setObject(6, entry.receipt(), Types.OTHER);
        statement.setObject(7, entry.partition(), Types.INTEGER);
        statement.setObject(8, entry.firstSequence(), Types.BIGINT);
        statement.setObject(9, entry.lastSequence(), Types.BIGINT);
        statement.setInt(10, entry.records());
        statement.setObject(11, entry.bytes(), Types.BIGINT);
        Entry.Use use = entry.use() == null ? NO_USE : entry.use();
        statement.setString(12, use.actor());
        statement.setString(13, use.purpose());
        statement.setString(14, use.matter());
        statement.setString(15, use.caseNumber());
        Connection connection = statement.getConnection();
        statement.setArray(16, connection.createArrayOf("bigint", boxed(entry.keys())));
        statement.setString(17, entry.note());
        setWay(statement, entry.way() == null ? NO_WAY : entry.way());
    }

    private static void setWay(PreparedStatement statement, Way way) throws SQLException {
        statement.setString(18, way.origin());
        statement.setTimestamp(19, timestamp(way.collectedAt()));
        statement.setTimestamp(20, timestamp(way.checkedAt()));
        statement.setBytes(21, way.places());
        statement.setTimestamp(22, timestamp(way.fedAt()));
        statement.setTimestamp(23, timestamp(way.deliveredAt()));
    }

    private static Timestamp timestamp(Instant time) {
        return time == null ? null : Timestamp.from(time);
    }

    private static Long[] boxed(long[] keys) {
        Long[] boxed = new Long[keys.length];
        for (int i = 0; i < keys.length; i++) {
            boxed[i] = keys[i];
        }
        return boxed;
    }
}
