package govbus.city.bureau;

import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.TemporaryQueue;
import jakarta.jms.TextMessage;
import java.io.IOException;
import java.util.Optional;
import org.apache.qpid.jms.JmsConnectionFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bus's broker as a department's system sees it, by JMS over AMQP 1.0. One thread at a time; one connection. */
public final class BrokerAddress implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int MODE = JMSContext.CLIENT_ACKNOWLEDGE;

    private final String url;
    private final String id;
    private final String secret;
    private JMSContext context;
    private TemporaryQueue receipts;
    private JMSConsumer receiptReader;
    private JMSConsumer events;

    /** @param port of the broker on this machine */
    public BrokerAddress(int port, String id, String secret) {
        this.url = "amqp://localhost:" + port + "?jms.connectTimeout=5000&jms.requestTimeout=" + PATIENCE_MILLIS
                + "&jms.sendTimeout=" + PATIENCE_MILLIS;
        this.id = id;
        this.secret = secret;
    }

    /**
     * Sends a durable message; when this returns it is accepted.
     *
     * @param key idempotency key
     * @throws IOException when it was refused or what became of it is unknown; the message says which
     */
    public void send(String resource, String records, String key) throws IOException {
        try {
            connect();
            context.createProducer().send(context.createQueue(push(resource)), message(records, key));
        } catch (JMSException | JMSRuntimeException failed) {
            close();
            throw new IOException(failed.getMessage(), failed);
        }
    }

    /** Sends and waits for the receipt. */
    public JsonNode push(String resource, String records, String key) throws IOException {
        try {
            connect();
            if (receipts == null) {
                receipts = context.createTemporaryQueue();
                receiptReader = context.createConsumer(receipts);
            }
            TextMessage message = message(records, key);
            message.setJMSReplyTo(receipts);
            context.createProducer().send(context.createQueue(push(resource)), message);
            Message receipt = receiptReader.receive(PATIENCE_MILLIS);
            if (receipt == null) {
                throw new IOException("accepted, but the receipt does not come");
            }
            receipt.acknowledge();
            return JsonMapper.shared().readTree(receipt.getBody(String.class));
        } catch (JMSException | JMSRuntimeException failed) {
            close();
            throw new IOException(failed.getMessage(), failed);
        }
    }

    /** Takes the next event of a subscription; it is acknowledged by {@link #acknowledge}. Empty when none comes. */
    public Optional<JsonNode> take(String subscription, long millis) throws IOException {
        try {
            connect();
            if (events == null) {
                events = context.createConsumer(context.createQueue("subscription." + subscription));
            }
            Message event = events.receive(millis);
            return event == null
                    ? Optional.empty()
                    : Optional.of(JsonMapper.shared().readTree(event.getBody(String.class)));
        } catch (JMSException | JMSRuntimeException failed) {
            close();
            throw new IOException(failed.getMessage(), failed);
        }
    }

    /** Everything taken so far is stored at the department. */
    public void acknowledge() throws IOException {
        try {
            connect();
            context.acknowledge();
        } catch (JMSRuntimeException failed) {
            close();
            throw new IOException(failed.getMessage(), failed);
        }
    }

    private TextMessage message(String records, String key) throws JMSException {
        TextMessage message = context.createTextMessage(records);
        message.setStringProperty("idempotency_key", key);
        return message;
    }

    private static String push(String resource) {
        return "push." + resource.replace('/', '.');
    }

    private void connect() {
        if (context == null) {
            context = new JmsConnectionFactory(url).createContext(id, secret, MODE);
        }
    }

    /** Ends the connection; the next call makes another. */
    @Override
    public void close() {
        JMSContext ending = context;
        context = null;
        receipts = null;
        events = null;
        if (ending != null) {
            try {
                ending.close();
            } catch (JMSRuntimeException gone) {
                // the bus is not there any more, and that was the reason to close
                return;
            }
        }
    }
}
