package govbus.faults.oracle;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The producers' own book: each attempt before it is made, each acknowledgement when it is there; on disk before the
 * producer goes on. Producers that write at once share a sync.
 */
public final class AckLedger implements AutoCloseable {
    /** The flow whose acknowledgement comes from the bus at once, so that its gaps are the bus's. */
    private static final String MEASURED = "push";

    private final Path path;
    private final FileChannel file;
    private final Object syncing = new Object();
    private long written;
    private long synced;
    private long lastAck;
    private int attempts;
    private int acknowledgements;
    private long firstSince;
    private long gap;

    private AckLedger(Path path, FileChannel file) {
        this.path = path;
        this.file = file;
    }

    /** Begins a new book. */
    public static AckLedger open(Path path) throws IOException {
        Files.createDirectories(path.getParent());
        return new AckLedger(
                path,
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE));
    }

    /** Notes what is about to be handed over. */
    public void attempt(List<Sent> records) throws IOException {
        note("attempt", records);
        count(records.size(), 0);
    }

    /** Notes what was acknowledged as durable. */
    public void acknowledged(List<Sent> records) throws IOException {
        note("ack", records);
        count(0, records.size());
        if (records.get(0).flow().equals(MEASURED)) {
            measureGap();
        }
    }

    private synchronized void count(int attempted, int acknowledged) {
        attempts += attempted;
        acknowledgements += acknowledged;
    }

    /** Records noted as attempted so far. */
    public synchronized int attempts() {
        return attempts;
    }

    /** Records noted as acknowledged so far. */
    public synchronized int acknowledgements() {
        return acknowledgements;
    }

    private void note(String what, List<Sent> records) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Sent one : records) {
            lines.append(what)
                    .append('\t')
                    .append(one.flow())
                    .append('\t')
                    .append(one.key())
                    .append('\t');
            lines.append(one.version()).append('\t').append(one.digest()).append('\n');
        }
        long upTo = write(lines.toString().getBytes(StandardCharsets.UTF_8));
        synchronized (syncing) {
            if (synced < upTo) {
                long all = reached();
                file.force(false);
                synced = all;
            }
        }
    }

    private synchronized long write(byte[] bytes) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            written += file.write(buffer);
        }
        return written;
    }

    private synchronized long reached() {
        return written;
    }

    private synchronized void measureGap() {
        long now = System.nanoTime();
        if (lastAck != 0) {
            gap = Math.max(gap, now - lastAck);
        }
        lastAck = now;
        if (firstSince == 0) {
            firstSince = now;
        }
    }

    /** Longest time without an acknowledged push since this was last asked, milliseconds. */
    public synchronized long takeLongestGapMillis() {
        long longest = gap / 1_000_000;
        gap = 0;
        return longest;
    }

    /** Waits from now on for the next push to be acknowledged. */
    public synchronized void awaitNext() {
        firstSince = 0;
    }

    /** When the first push after that was acknowledged, as {@link System#nanoTime()}; 0 when none was yet. */
    public synchronized long next() {
        return firstSince;
    }

    /** All of it, read from the disk again. */
    public Book read() throws IOException {
        return Book.read(path);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
