package govbus.adapter.cdc;

import govbus.adapter.Change;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Reads the messages of PostgreSQL's plugin {@code pgoutput}, protocol version 1 ("Logical Replication Message Formats"
 * in its documentation), and takes the changes of one table out of them.
 */
final class LogDecoder {
    /** From 1970 to PostgreSQL's own epoch, the year 2000, in milliseconds. */
    private static final long EPOCH = 946_684_800_000L;

    private static final long MILLI = 1_000;
    private static final int OF_A_TRANSACTION = 1;

    private final CapturedTable table;
    private final SourceTable types;
    private final Changes changes;
    /** For each relation that has changes: the item of each of its columns, -1 for none; nothing for other tables. */
    private final Map<Integer, int[]> relations = new HashMap<>();

    private long transaction;
    private Instant committed;
    private long end;
    private long lsn;

    LogDecoder(CapturedTable table, SourceTable types, Changes changes, long from) {
        this.table = table;
        this.types = types;
        this.changes = changes;
        this.end = from;
    }

    /** Whether the rest of a transaction is still to come. */
    boolean isWithin() {
        return transaction != 0;
    }

    /** The end of the last transaction that was read. */
    long end() {
        return end;
    }

    /** @param start the message's own place in the log */
    void read(ByteBuffer message, long start) {
        lsn = start;
        byte kind = message.get();
        switch (kind) {
            case 'B' -> begin(message);
            case 'C' -> commit(message);
            case 'R' -> relation(message);
            case 'I' -> insert(message);
            case 'U' -> update(message);
            case 'D' -> delete(message);
            case 'T' -> truncate(message);
            case 'M' -> mark(message);
            case 'O', 'Y' -> {
                // where a transaction came from, and types: nothing that is needed
            }
            default ->
                throw SourceFault.held(
                        "a message " + (char) kind + " of unknown meaning was read", "Tell the bus's makers");
        }
    }

    private void begin(ByteBuffer in) {
        in.getLong();
        committed = Instant.ofEpochMilli(EPOCH + Math.floorDiv(in.getLong(), MILLI));
        transaction = Integer.toUnsignedLong(in.getInt());
    }

    private void commit(ByteBuffer in) {
        in.get();
        in.getLong();
        end = in.getLong();
        transaction = 0;
        changes.ended(end);
    }

    /** A mark of our own between transactions: all before it was read. */
    private void mark(ByteBuffer in) {
        boolean within = (in.get() & OF_A_TRANSACTION) != 0;
        long at = in.getLong();
        if (!within && transaction == 0) {
            end = Math.max(end, at);
        }
    }

    private void relation(ByteBuffer in) {
        int id = in.getInt();
        String schema = name(in);
        String name = name(in);
        in.get();
        int[] items = new int[in.getShort()];
        boolean[] found = new boolean[table.columns().size()];
        for (int column = 0; column < items.length; column++) {
            in.get();
            items[column] = table.columns().indexOf(name(in));
            if (items[column] >= 0) {
                found[items[column]] = true;
            }
            in.getLong();
        }
        relations.remove(id);
        if (schema.equals(table.schema()) && name.equals(table.table())) {
            for (int item = 0; item < found.length; item++) {
                if (!found[item]) {
                    throw changes.lacks(table.columns().get(item));
                }
            }
            relations.put(id, items);
        }
    }

    private static String name(ByteBuffer in) {
        int start = in.position();
        while (in.get() != 0) {
            continue;
        }
        return new String(in.array(), in.arrayOffset() + start, in.position() - 1 - start, StandardCharsets.UTF_8);
    }

    private void insert(ByteBuffer in) {
        int[] items = relations.get(in.getInt());
        if (items != null) {
            in.get();
            take(Change.CREATED, values(in, items));
        }
    }

    /** An update that changes the key is the end of one record and the beginning of another. */
    private void update(ByteBuffer in) {
        int[] items = relations.get(in.getInt());
        if (items == null) {
            return;
        }
        byte image = in.get();
        String[] before = null;
        if (image != 'N') {
            before = values(in, items);
            in.get();
        }
        String[] after = values(in, items);
        if (before == null || sameKey(before, after)) {
            take(Change.UPDATED, after);
        } else {
            take(Change.DELETED, keyOf(before));
            take(Change.CREATED, after);
        }
    }

    private void delete(ByteBuffer in) {
        int[] items = relations.get(in.getInt());
        if (items != null) {
            in.get();
            take(Change.DELETED, keyOf(values(in, items)));
        }
    }

    private void truncate(ByteBuffer in) {
        int count = in.getInt();
        in.get();
        for (int i = 0; i < count; i++) {
            if (relations.containsKey(in.getInt())) {
                if (changes.isNew(transaction)) {
                    throw changes.truncated(lsn);
                }
                changes.passed(transaction, end);
            }
        }
    }

    private void take(Change change, String[] values) {
        if (changes.isNew(transaction)) {
            changes.add(change, values, committed, lsn);
        }
        changes.passed(transaction, end);
    }

    private boolean sameKey(String[] one, String[] other) {
        for (int item : table.key()) {
            if (!Objects.equals(one[item], other[item])) {
                return false;
            }
        }
        return true;
    }

    private String[] keyOf(String[] values) {
        String[] key = new String[values.length];
        for (int item : table.key()) {
            key[item] = values[item];
        }
        return key;
    }

    private String[] values(ByteBuffer in, int[] items) {
        String[] values = new String[types.types().size()];
        int columns = in.getShort();
        for (int column = 0; column < columns; column++) {
            byte kind = in.get();
            int item = items[column];
            if (kind == 'u' && item >= 0) {
                values[item] = TextConverter.UNCHANGED;
            } else if (kind == 't') {
                int length = in.getInt();
                if (item >= 0) {
                    values[item] = CanonicalText.ofText(types.types().get(item), text(in, length));
                }
                in.position(in.position() + length);
            }
        }
        return values;
    }

    private static String text(ByteBuffer in, int length) {
        return new String(in.array(), in.arrayOffset() + in.position(), length, StandardCharsets.UTF_8);
    }
}
