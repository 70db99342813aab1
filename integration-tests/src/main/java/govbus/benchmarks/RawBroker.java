package govbus.benchmarks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;

/**
 * Artemis alone in a process of its own, set up as {@code artemis create --nio} does: durable journal, its buffer's
 * timeout tuned to the disk, one TCP door. The limit that pushes are compared with.
 */
final class RawBroker {
    private static final int WRITES = 250;
    private static final int BLOCK = 4_096;

    private RawBroker() {}

    /** Arguments: directory, port. */
    public static void main(String[] arguments) throws Exception {
        Path directory = Path.of(arguments[0]);
        Files.createDirectories(directory);
        Configuration configuration = new ConfigurationImpl()
                .setName("raw")
                .setPersistenceEnabled(true)
                .setJournalType(JournalType.NIO)
                .setJournalDatasync(true)
                .setJournalBufferTimeout_NIO((int) nanosOfAWrite(directory))
                .setJournalPoolFiles(10)
                .setJournalDirectory(directory.resolve("journal").toString())
                .setBindingsDirectory(directory.resolve("bindings").toString())
                .setLargeMessagesDirectory(directory.resolve("large").toString())
                .setPagingDirectory(directory.resolve("paging").toString())
                .setJMXManagementEnabled(false)
                .setSecurityEnabled(false);
        configuration.addAcceptorConfiguration(new TransportConfiguration(
                NettyAcceptorFactory.class.getName(), Map.of("host", "127.0.0.1", "port", arguments[1]), "tcp"));
        EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
        broker.setConfiguration(configuration);
        broker.start();
        System.out.println("ready");
        // ends with the one who started it, whose end closes this
        while (System.in.read() >= 0) {
            // nothing is expected
        }
        broker.stop();
        System.exit(0);
    }

    /** As Artemis tunes itself: how long the disk takes for one synced block; the best of five. */
    private static long nanosOfAWrite(Path directory) throws IOException {
        Path file = directory.resolve("tune");
        long best = Long.MAX_VALUE;
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ)) {
            channel.write(ByteBuffer.allocate(WRITES * BLOCK));
            channel.force(true);
            for (int attempt = 0; attempt < 5; attempt++) {
                long start = System.nanoTime();
                for (int block = 0; block < WRITES; block++) {
                    channel.write(ByteBuffer.allocate(BLOCK), (long) block * BLOCK);
                    channel.force(false);
                }
                best = Math.min(best, (System.nanoTime() - start) / WRITES);
            }
        }
        Files.delete(file);
        return best;
    }
}
