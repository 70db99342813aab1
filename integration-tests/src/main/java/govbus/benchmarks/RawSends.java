package govbus.benchmarks;

import govbus.city.CityFault;
import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;

/** The limit of pushes: transacted durable sends of 1 KiB into one queue of a lone Artemis, each producer with a consumer. */
final class RawSends implements AutoCloseable {
    private static final int PAIRS = 16;
    private static final int BYTES = 1_024;
    /** Keeps the queue in memory, as a broker at its best. */
    private static final int LONGEST_QUEUE = 20_000;

    private final Process broker;
    private final ActiveMQConnectionFactory connections;

    private RawSends(Process broker, ActiveMQConnectionFactory connections) {
        this.broker = broker;
        this.connections = connections;
    }

    static RawSends start(Path directory) throws IOException {
        int port = BenchBus.freePort();
        Process broker = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xms1g",
                        "-Xmx2g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RawBroker.class.getName(),
                        directory.resolve("raw-broker").toString(),
                        "" + port)
                .redirectErrorStream(true)
                .start();
        awaitReady(broker);
        return new RawSends(
                broker,
                new ActiveMQConnectionFactory("tcp://127.0.0.1:" + port
                        + "?consumerWindowSize=1048576&blockOnDurableSend=false&blockOnAcknowledge=false"));
    }

    private static void awaitReady(Process broker) throws IOException {
        BufferedReader lines = broker.inputReader();
        String line = lines.readLine();
        while (line != null && !line.equals("ready")) {
            line = lines.readLine();
        }
        if (line == null) {
            throw new CityFault("the lone broker ended while starting");
        }
        Thread drain = new Thread(() -> lines.lines().forEach(ignored -> {}), "raw broker's output");
        drain.setDaemon(true);
        drain.start();
    }

    /** Messages received and committed a second, while as many are sent. */
    Figure measure(int perCommit, int seconds) throws JMSException, InterruptedException {
        Run run = new Run("raw." + perCommit, perCommit);
        try {
            run.start();
            TimeUnit.MILLISECONDS.sleep(seconds * 250L);
            long received = run.received.get();
            Usage before = usage();
            long start = System.nanoTime();
            TimeUnit.SECONDS.sleep(seconds);
            double took = (System.nanoTime() - start) / 1e9;
            return Figure.of(run.received.get() - received, took, usage().since(before));
        } finally {
            run.stop();
        }
    }

    private Usage usage() {
        return new Usage(
                0, Cpu.of(broker.pid()), 0, Cpu.of(ProcessHandle.current().pid()));
    }

    @Override
    public void close() {
        broker.destroy();
    }

    /** Sixteen producers and consumers at work. */
    private final class Run {
        private final AtomicLong sent = new AtomicLong();
        private final AtomicLong received = new AtomicLong();
        private final List<Thread> threads = new ArrayList<>();
        private final List<Connection> open = new ArrayList<>();
        private final String queue;
        private final int perCommit;
        private volatile boolean stopping;

        Run(String queue, int perCommit) {
            this.queue = queue;
            this.perCommit = perCommit;
        }

        void start() throws JMSException {
            for (int i = 0; i < PAIRS; i++) {
                Connection out = connections.createConnection();
                Connection in = connections.createConnection();
                open.addAll(List.of(out, in));
                in.start();
                threads.add(new Thread(() -> watched(() -> send(out)), "raw producer"));
                threads.add(new Thread(() -> watched(() -> receive(in)), "raw consumer"));
            }
            threads.forEach(Thread::start);
        }

        void stop() throws InterruptedException, JMSException {
            stopping = true;
            for (Thread thread : threads) {
                thread.join(20_000);
            }
            for (Connection connection : open) {
                connection.close();
            }
        }

        private void watched(Work work) {
            try {
                work.run();
            } catch (JMSException e) {
                throw new CityFault("the lone broker failed: " + e.getMessage(), e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void send(Connection connection) throws JMSException, InterruptedException {
            byte[] body = new byte[BYTES];
            new Random(1).nextBytes(body);
            Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
            MessageProducer producer = session.createProducer(session.createQueue(queue));
            producer.setDeliveryMode(DeliveryMode.PERSISTENT);
            while (!stopping) {
                if (sent.get() - received.get() > LONGEST_QUEUE) {
                    TimeUnit.MILLISECONDS.sleep(1);
                    continue;
                }
                for (int i = 0; i < perCommit; i++) {
                    BytesMessage message = session.createBytesMessage();
                    message.writeBytes(body);
                    producer.send(message);
                }
                session.commit();
                sent.addAndGet(perCommit);
            }
        }

        private void receive(Connection connection) throws JMSException {
            Session session = connection.createSession(true, Session.SESSION_TRANSACTED);
            MessageConsumer consumer = session.createConsumer(session.createQueue(queue));
            int open = 0;
            while (true) {
                Message message = consumer.receive(200);
                open += message == null ? 0 : 1;
                if (open > 0 && (message == null || open == perCommit)) {
                    session.commit();
                    received.addAndGet(open);
                    open = 0;
                }
                if (message == null && stopping) {
                    return;
                }
            }
        }
    }

    private interface Work {
        void run() throws JMSException, InterruptedException;
    }
}
