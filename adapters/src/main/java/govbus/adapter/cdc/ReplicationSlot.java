package govbus.adapter.cdc;

import govbus.adapter.SourceAdapter;
import govbus.adapter.jdbc.DatabaseConnections;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.replication.LogSequenceNumber;
import org.postgresql.replication.ReplicationSlotInfo;

/**
 * The slot as {@code pg_replication_slots} shows it.
 *
 * @param active whether somebody reads from it now
 * @param lost whether the server has thrown away what was not yet read
 * @param behind bytes of log that it holds back
 * @param logEnd where the server's log ends now
 */
record ReplicationSlot(boolean active, boolean lost, long behind, long logEnd) {

    static Optional<ReplicationSlot> find(Connection connection, String name) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select active, coalesce(wal_status, '') = 'lost' or restart_lsn is null,"
                        + " coalesce(pg_wal_lsn_diff(pg_current_wal_lsn(), confirmed_flush_lsn), 0)::bigint,"
                        + " pg_current_wal_lsn()::text"
                        + " from pg_catalog.pg_replication_slots where slot_name = ?")) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next()
                        ? Optional.of(new ReplicationSlot(
                                rows.getBoolean(1),
                                rows.getBoolean(2),
                                rows.getLong(3),
                                LogSequenceNumber.valueOf(rows.getString(4)).asLong()))
                        : Optional.empty();
            }
        }
    }

    /** How much of its log the server keeps for a slot, and how much it keeps at most. */
    static SourceAdapter.Kept kept(Connection connection, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select s.slot_name is not null and coalesce(s.wal_status, '') <> 'lost' and s.restart_lsn is not null,"
                        + " coalesce(pg_wal_lsn_diff(pg_current_wal_lsn(), s.restart_lsn), 0)::bigint,"
                        + " greatest(0, pg_size_bytes(current_setting('max_slot_wal_keep_size')))"
                        + " from (values (?)) as wanted(name)"
                        + " left join pg_catalog.pg_replication_slots s on s.slot_name = wanted.name")) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return new SourceAdapter.Kept(rows.getBoolean(1), rows.getLong(2), rows.getLong(3));
            }
        }
    }

    /** Ends this session of the connection's own user if it is the one that reads from the slot. */
    static void endReader(Connection connection, String name, int session) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select pg_terminate_backend(a.pid) from pg_catalog.pg_replication_slots s"
                        + " join pg_catalog.pg_stat_activity a on a.pid = s.active_pid and a.usename = current_user"
                        + " where s.slot_name = ? and a.pid = ?")) {
            query.setString(1, name);
            query.setInt(2, session);
            query.execute();
        }
    }

    static void drop(Connection connection, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select pg_drop_replication_slot(?)")) {
            query.setString(1, name);
            query.execute();
        }
    }

    /**
     * A new slot, with a snapshot of the database at the slot's beginning.
     *
     * @param lsn where the slot begins
     * @param snapshot name of the snapshot, usable while the connection does nothing else
     */
    record Created(long lsn, String snapshot) {}

    /** Waits for the transactions that are open in the database. */
    static Created create(Connection replication, String name) throws SQLException {
        try {
            ReplicationSlotInfo slot = DatabaseConnections.postgres(replication)
                    .getReplicationAPI()
                    .createReplicationSlot()
                    .logical()
                    .withSlotName(name)
                    .withOutputPlugin("pgoutput")
                    .make();
            return new Created(slot.getConsistentPoint().asLong(), slot.getSnapshotName());
        } catch (SQLException e) {
            throw SourceFault.of(
                    "the replication slot " + name + " could not be created: " + e.getMessage(),
                    "The bus's user needs the attribute REPLICATION, and the server a free slot"
                            + " (max_replication_slots, max_wal_senders)");
        }
    }

    /** {@code 0/16B3748}. */
    static String text(long lsn) {
        return LogSequenceNumber.valueOf(lsn).asString();
    }
}
