package govbus.adapter.jdbc;

import govbus.adapter.Delivery;
import govbus.adapter.Row;
import govbus.adapter.Target.Applied;
import govbus.adapter.Target.PositionMoved;
import govbus.adapter.Target.Refused;
import govbus.adapter.jdbc.KeyedRows.Group;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/** One partition's connection to the target, with its staging tables. */
final class TargetSession implements AutoCloseable {
    /** Up to so many rows arrays beat COPY's extra round trips: at 200 rows 23,000 rows/s against 15,000 (2 busy cores). */
    private static final int FEW = 1_000;

    /** Up to so many rows arrays beat even a COPY straight into the table. */
    private static final int VERY_FEW = 50;

    private final Connection connection;
    private final TargetPosition position;
    private final TableWants wants;
    private final Lifeline lifeline;
    private List<String> items;
    private TableWriter writer;
    /** Until the first key that was there already: a source that repeats its keys repeats many. */
    private boolean keysAreNew = true;

    TargetSession(Connection connection, TargetPosition position, TableWants wants, Lifeline lifeline)
            throws SQLException {
        this.lifeline = lifeline;
        this.connection = connection;
        this.position = position;
        this.wants = wants;
        connection.setAutoCommit(false);
        boundSilence();
        position.createIfMissing(connection);
        connection.commit();
    }

    /**
     * What a bus that died in the middle of a transaction has locked must not stay so for hours, whether it fell silent on a
     * connection that nobody closes or its whole machine is gone. Set where the server knows the setting, as its kin need not.
     */
    private void boundSilence() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "select set_config(name, case name when 'idle_in_transaction_session_timeout' then '10s' else '10' end,"
                            + " false) from pg_settings where name in ('idle_in_transaction_session_timeout', 'tcp_keepalives_idle',"
                            + " 'tcp_keepalives_interval')");
        }
    }

    Applied apply(Delivery delivery, Consumer<Refused> park) throws SQLException, PositionMoved {
        return lifeline.during(
                connection, () -> apply(position.lock(connection, delivery.partition()), delivery, park));
    }

    /** The held partition's position is locked first, as everywhere, and to the end: its own deliveries wait for it. */
    Applied applyAside(int held, int aside, LongFunction<Delivery> choose, Consumer<Refused> refuse)
            throws SQLException, PositionMoved {
        return lifeline.during(connection, () -> chosen(held, aside, choose, refuse));
    }

    private Applied chosen(int held, int aside, LongFunction<Delivery> choose, Consumer<Refused> refuse)
            throws SQLException, PositionMoved {
        position.lock(connection, held);
        long at = position.lock(connection, aside);
        Delivery delivery = choose.apply(at);
        if (delivery == null) {
            connection.rollback();
            return new Applied(0, 0, true);
        }
        return apply(at, delivery, refuse);
    }

    private Applied apply(long at, Delivery delivery, Consumer<Refused> park) throws SQLException, PositionMoved {
        if (at >= delivery.upTo()) {
            connection.rollback();
            return new Applied(0, 0, true);
        }
        if (at != delivery.after()) {
            connection.rollback();
            throw new PositionMoved(at);
        }
        prepare(delivery.columns());
        Set<Integer> parked = new HashSet<>();
        write(delivery, refused -> {
            park.accept(refused);
            parked.add(refused.index());
        });
        position.store(connection, delivery.partition(), delivery.upTo());
        connection.commit();
        return new Applied(delivery.rows().size() - parked.size(), parked.size(), false);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void prepare(List<String> columns) throws SQLException {
        if (writer == null || !columns.equals(items)) {
            writer = new TableWriter(connection, TargetTable.read(connection, wants.of(columns)), wants.deletes());
            items = columns;
        }
    }

    private void write(Delivery delivery, Consumer<Refused> refuse) throws SQLException {
        List<Group> groups = KeyedRows.of(delivery, writer.table().keyPlaces(), refuse);
        if (groups.isEmpty()) {
            return;
        }
        List<Row> newest =
                groups.stream().map(group -> delivery.rows().get(group.last())).toList();
        Savepoint before = connection.setSavepoint();
        try {
            writeAll(newest, before);
        } catch (SQLException e) {
            if (!RowFault.is(e)) {
                throw e;
            }
            connection.rollback(before);
            new Isolation(connection, writer, delivery.rows(), refuse).apply(groups);
        }
    }

    /** New keys in great number go straight into the table; staging is for keys that may be there already. */
    private void writeAll(List<Row> newest, Savepoint before) throws SQLException {
        if (keysAreNew && newest.size() > VERY_FEW && writer.mayInsert(newest)) {
            try {
                writer.insert(newest);
                return;
            } catch (SQLException e) {
                if (!RowFault.isDuplicate(e)) {
                    throw e;
                }
                connection.rollback(before);
                keysAreNew = false;
            }
        }
        if (newest.size() <= FEW) {
            writer.arrays(newest);
        } else {
            writer.copy(newest);
        }
    }
}
