package govbus.engine.subscription;

import govbus.exchange.SubscriberQueues;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.api.core.ICoreMessage;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.message.impl.CoreMessage;
import org.apache.activemq.artemis.core.postoffice.RoutingStatus;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.MessageReference;
import org.apache.activemq.artemis.core.server.ServerConsumer;
import org.apache.activemq.artemis.core.server.impl.AckReason;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerMessagePlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;
import org.apache.activemq.artemis.core.transaction.TransactionOperationAbstract;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The subscribers' queues in the embedded broker, and what their consumers acknowledge. They are not on its disk: the log
 * fills them again after a restart, from what was acknowledged.
 */
public final class BrokerQueues implements SubscriberQueues, ActiveMQServerMessagePlugin {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerQueues.class);
    private static final String PREFIX = "subscription.";
    private static final SimpleString CONTENT_TYPE = SimpleString.of("JMS_AMQP_ContentType");
    private static final SimpleString ENCODING = SimpleString.of("JMS_AMQP_ORIGINAL_ENCODING");
    private static final short DATA_SECTION = 2;
    private static final int AGAIN_SECONDS = 5;

    private final Map<Long, Offered> offered = new ConcurrentHashMap<>();
    private volatile ActiveMQServer server;

    private record Offered(String subscription, Event event, Runnable acknowledged) {}

    @Override
    public void registered(ActiveMQServer broker) {
        server = broker;
    }

    @Override
    public void open(String subscription) {
        close(subscription);
        try {
            server.createQueue(QueueConfiguration.of(PREFIX + subscription)
                    .setAddress(PREFIX + subscription)
                    .setRoutingType(RoutingType.ANYCAST)
                    .setDurable(false)
                    .setAutoCreateAddress(true));
        } catch (Exception failed) {
            throw new IllegalStateException("queue " + PREFIX + subscription + " cannot be made", failed);
        }
    }

    @Override
    public void close(String subscription) {
        offered.values().removeIf(one -> one.subscription().equals(subscription));
        SimpleString name = SimpleString.of(PREFIX + subscription);
        try {
            if (server.locateQueue(name) != null) {
                server.destroyQueue(name, null, false, true, true);
            }
        } catch (Exception failed) {
            throw new IllegalStateException("queue " + name + " cannot be removed", failed);
        }
    }

    @Override
    public void offer(String subscription, Event event, Runnable acknowledged) {
        put(new Offered(subscription, event, acknowledged));
    }

    private void put(Offered one) {
        Message message = message(one);
        // Known before it is there: a consumer may be faster than this thread.
        offered.put(message.getMessageID(), one);
        try {
            RoutingStatus status = server.getPostOffice().route(message, false);
            if (status != RoutingStatus.OK) {
                throw new IllegalStateException("the broker answered " + status);
            }
        } catch (Exception failed) {
            offered.remove(message.getMessageID());
            throw new IllegalStateException(PREFIX + one.subscription() + ": " + failed.getMessage(), failed);
        }
    }

    private Message message(Offered one) {
        byte[] json = one.event().json();
        ICoreMessage message = new CoreMessage(server.getStorageManager().generateID(), json.length * 2 + 512);
        message.setAddress(PREFIX + one.subscription());
        message.setRoutingType(RoutingType.ANYCAST);
        message.setType(Message.TEXT_TYPE);
        // Its queue is not on disk; the word tells the consumer that it will come again when it is not acknowledged.
        message.setDurable(true);
        message.setTimestamp(System.currentTimeMillis());
        message.setGroupID(one.event().group());
        message.putStringProperty(CONTENT_TYPE, SimpleString.of("application/cloudevents+json"));
        message.putShortProperty(ENCODING, DATA_SECTION);
        message.getBodyBuffer()
                .writeNullableSimpleString(SimpleString.of(new String(json, java.nio.charset.StandardCharsets.UTF_8)));
        return message;
    }

    @Override
    public void messageAcknowledged(
            Transaction transaction, MessageReference reference, AckReason reason, ServerConsumer consumer) {
        long id = reference.getMessageID();
        if (!offered.containsKey(id)) {
            return;
        }
        if (transaction == null) {
            ended(id, reason);
            return;
        }
        transaction.addOperation(new TransactionOperationAbstract() {
            @Override
            public void afterCommit(Transaction committed) {
                ended(id, reason);
            }
        });
    }

    private void ended(long id, AckReason reason) {
        Offered one = offered.remove(id);
        if (one == null) {
            return;
        }
        if (reason == AckReason.NORMAL) {
            one.acknowledged().run();
            return;
        }
        // Its consumer rejected it for good; nobody but the consumer can take it, so it is offered again.
        LOG.warn("{} was rejected by its consumer, offered again", one.event().id());
        server.getScheduledPool().schedule(() -> again(one), AGAIN_SECONDS, TimeUnit.SECONDS);
    }

    private void again(Offered one) {
        if (server.locateQueue(SimpleString.of(PREFIX + one.subscription())) != null) {
            put(one);
        }
    }
}
