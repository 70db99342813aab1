package govbus.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import govbus.security.Govbus;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a department may do at the broker, and what not. */
class BrokerDoorTest {

    @RegisterExtension
    static final Govbus GOVBUS = new Govbus();

    @Test
    void theBusSendsAndReceives() throws JMSException {
        try (JMSContext bus = GOVBUS.bean(ConnectionFactory.class).createContext()) {
            bus.createProducer().send(bus.createQueue("delivery.test"), "a batch");
            Message received =
                    bus.createConsumer(bus.createQueue("delivery.test")).receive(5_000);
            assertThat(received.getBody(String.class)).isEqualTo("a batch");
        }
    }

    @Test
    void aDepartmentTakesNeitherAnotherQueueNorMakesOne() {
        try (JMSContext bus = GOVBUS.bean(ConnectionFactory.class).createContext();
                JMSContext police = connect("police", "police-secret")) {
            bus.createProducer().send(bus.createQueue("delivery.test"), "a batch");
            assertThatThrownBy(() -> police.createConsumer(police.createQueue("delivery.test")))
                    .isInstanceOf(JMSRuntimeException.class);
            assertThatThrownBy(() -> police.createConsumer(police.createQueue("made.by.police")))
                    .isInstanceOf(JMSRuntimeException.class);
        }
    }

    @Test
    void aTemporaryQueueIsSeenByWhoMadeItAlone() throws JMSException {
        try (JMSContext police = connect("police", "police-secret");
                JMSContext market = connect("market", "market-secret")) {
            String name = police.createTemporaryQueue().getQueueName();
            assertThatThrownBy(() -> market.createConsumer(market.createQueue(name)))
                    .isInstanceOf(JMSRuntimeException.class);
            assertThatThrownBy(() -> market.createProducer().send(market.createQueue(name), "forged"))
                    .isInstanceOf(JMSRuntimeException.class);
        }
    }

    @Test
    void aWrongSecretAndTheBusesOwnNameAreRefused() {
        assertThatThrownBy(() -> connect("police", "wrong")).isInstanceOf(JMSRuntimeException.class);
        assertThatThrownBy(() -> connect("govbus", "govbus")).isInstanceOf(JMSRuntimeException.class);
        assertThatThrownBy(() -> connect("ACTIVEMQ.CLUSTER.ADMIN.USER", "CHANGE ME!!"))
                .isInstanceOf(JMSRuntimeException.class);
    }

    @SuppressWarnings("resource")
    private static JMSContext connect(String user, String password) {
        return new ActiveMQConnectionFactory("tcp://localhost:" + GOVBUS.brokerPort()).createContext(user, password);
    }
}
