package govbus.adapter.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalLong;

/** The table {@code govbus_position} beside the data: how far each subscription's partition was applied. */
final class TargetPosition {
    private static final long CREATION_LOCK = 0x676f76627573L;

    private final String schema;
    private final String table;
    private final String subscription;

    TargetPosition(String schema, String subscription) {
        this.schema = schema;
        this.table = Identifier.quoted(schema, "govbus_position");
        this.subscription = subscription;
    }

    /** Creates the table when it is missing; two sessions at once are kept apart by an advisory lock. */
    void createIfMissing(Connection connection) throws SQLException {
        if (exists(connection)) {
            return;
        }
        String create =
                "create table if not exists " + table + " (subscription text, partition int, position bigint not null,"
                        + " updated_at timestamptz not null default now(), primary key (subscription, partition))";
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(" + CREATION_LOCK + ")");
            statement.execute(create);
        } catch (SQLException e) {
            if ("42501".equals(e.getSQLState()) || "3F000".equals(e.getSQLState())) {
                throw new TargetUnfit(
                        "the bus may not create its position table in schema " + Identifier.quoted(schema)
                                + ". Let an administrator run: " + create
                                + "; and grant select, insert, update on it to the bus's user",
                        e);
            }
            throw e;
        }
    }

    /** The position, or nothing when this partition was never applied. */
    OptionalLong read(Connection connection, int partition) throws SQLException {
        return exists(connection) ? select(connection, partition, "") : OptionalLong.empty();
    }

    /** The position, locked until the transaction ends; 0 when this partition was never applied. */
    long lock(Connection connection, int partition) throws SQLException {
        OptionalLong position = select(connection, partition, " for update");
        if (position.isPresent()) {
            return position.getAsLong();
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into " + table
                + " (subscription, partition, position) values (?, ?, 0) on conflict do nothing")) {
            insert.setString(1, subscription);
            insert.setInt(2, partition);
            insert.executeUpdate();
        }
        return select(connection, partition, " for update").orElse(0);
    }

    void store(Connection connection, int partition, long position) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update " + table + " set position = ?, updated_at = now() where subscription = ? and partition = ?")) {
            update.setLong(1, position);
            update.setString(2, subscription);
            update.setInt(3, partition);
            update.executeUpdate();
        }
    }

    void forget(Connection connection) throws SQLException {
        if (exists(connection)) {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from " + table + " where subscription = ?")) {
                delete.setString(1, subscription);
                delete.executeUpdate();
            }
        }
    }

    private OptionalLong select(Connection connection, int partition, String locking) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select position from " + table + " where subscription = ? and partition = ?" + locking)) {
            query.setString(1, subscription);
            query.setInt(2, partition);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
            }
        }
    }

    private boolean exists(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select to_regclass(?) is not null")) {
            query.setString(1, table);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getBoolean(1);
            }
        }
    }
}
