package govbus.exchange.deliver;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageConsumer;
import jakarta.jms.Queue;
import jakarta.jms.Session;
import org.apache.activemq.artemis.api.core.management.ResourceNames;
import org.apache.activemq.artemis.api.jms.management.JMSManagementHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Removes queues through the broker's own management address, embedded or not. */
@Component
class Queues {

    private static final Logger LOG = LoggerFactory.getLogger(Queues.class);
    private static final String MANAGEMENT = "activemq.management";
    private static final long WAIT_MILLIS = 3_000;

    private final ConnectionFactory connections;

    Queues(ConnectionFactory connections) {
        this.connections = connections;
    }

    /** Removes a queue with what is still in it; the log has all of it. */
    void remove(String name) {
        try (Connection connection = connections.createConnection();
                Session session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            connection.start();
            Queue replies = session.createTemporaryQueue();
            Message request = session.createMessage();
            JMSManagementHelper.putOperationInvocation(request, ResourceNames.BROKER, "destroyQueue", name, true, true);
            request.setJMSReplyTo(replies);
            session.createProducer(session.createQueue(MANAGEMENT)).send(request);
            try (MessageConsumer consumer = session.createConsumer(replies)) {
                Message reply = consumer.receive(WAIT_MILLIS);
                boolean removed = reply != null && JMSManagementHelper.hasOperationSucceeded(reply);
                LOG.info("queue {} {}", name, removed ? "removed" : "was not there");
            }
        } catch (JMSException unavailable) {
            // A broker that comes back without the queue is right as well; one with it holds nothing but copies.
            LOG.warn("queue {} could not be removed: {}", name, unavailable.getMessage());
        }
    }
}
