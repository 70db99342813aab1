package govbus.exchange.deliver;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import java.util.Arrays;
import java.util.List;
import org.apache.activemq.artemis.api.core.management.ResourceNames;
import org.apache.activemq.artemis.api.jms.management.JMSManagementHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lists and removes queues through the broker's own management address, embedded or not. */
@Component
public class Queues {

    private static final Logger LOG = LoggerFactory.getLogger(Queues.class);
    private static final String MANAGEMENT = "activemq.management";
    private static final String OURS = "delivery.";
    private static final long WAIT_MILLIS = 3_000;

    private final ConnectionFactory connections;

    Queues(ConnectionFactory connections) {
        this.connections = connections;
    }

    /** Names of the deliveries' queues, sorted. */
    public List<String> names() {
        try {
            Object answer = ask("getQueueNames");
            return Arrays.stream((Object[]) answer)
                    .map(Object::toString)
                    .filter(name -> name.startsWith(OURS))
                    .sorted()
                    .toList();
        } catch (JMSException unavailable) {
            throw new Refusal(RefusalCode.UNAVAILABLE, "消息中间件暂不可用 / the broker cannot be asked now");
        }
    }

    /** Removes a queue with what is still in it; the log has all of it. */
    void remove(String name) {
        try {
            ask("destroyQueue", name, true, true);
            LOG.info("queue {} removed", name);
        } catch (JMSException unavailable) {
            // A broker that comes back without the queue is right as well; one with it holds nothing but copies.
            LOG.warn("queue {} could not be removed: {}", name, unavailable.getMessage());
        }
    }

    private Object ask(String operation, Object... parameters) throws JMSException {
        try (Connection connection = connections.createConnection();
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            connection.start();
            Queue replies = session.createTemporaryQueue();
            Message request = session.createMessage();
            putInvocation(request, operation, parameters);
            request.setJMSReplyTo(replies);
            session.createProducer(session.createQueue(MANAGEMENT)).send(request);
            try (MessageConsumer consumer = session.createConsumer(replies)) {
                Message reply = consumer.receive(WAIT_MILLIS);
                if (reply == null || !JMSManagementHelper.hasOperationSucceeded(reply)) {
                    throw new JMSException("the broker did not " + operation);
                }
                return result(reply);
            }
        }
    }

    private static void putInvocation(Message request, String operation, Object... parameters) throws JMSException {
        JMSManagementHelper.putOperationInvocation(request, ResourceNames.BROKER, operation, parameters);
    }

    private static Object result(Message reply) throws JMSException {
        try {
            return JMSManagementHelper.getResult(reply);
        } catch (Exception unreadable) {
            throw new JMSException("the broker's answer cannot be read: " + unreadable.getMessage());
        }
    }
}
