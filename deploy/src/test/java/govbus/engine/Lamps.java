package govbus.engine;

import govbus.security.Govbus;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.qpid.jms.JmsConnectionFactory;

/** The police's street lamps, pushed over the broker, and the clients that push and take them. */
final class Lamps {
    static final String MANIFESTS = """
            apiVersion: govbus/v1
            kind: Department
            metadata: {name: police}
            spec: {title: 公安局, code: 11320500000000019Y}
            ---
            apiVersion: govbus/v1
            kind: Department
            metadata: {name: market}
            spec: {title: 市场监管局, code: 11320500000000027R}
            ---
            apiVersion: govbus/v1
            kind: Resource
            metadata: {name: police/lamp}
            spec:
              title: 路灯
              summary: 检验推送
              sharing: {type: unconditional}
              updateCycle: realtime
              grade: general
              key: [id]
              items:
                - {name: id, title: 编号, type: integer, required: true}
                - {name: street, title: 路, type: text}
            ---
            apiVersion: govbus/v1
            kind: Source
            metadata: {name: police/lamp}
            spec: {resource: police/lamp, adapter: push}
            """;
    static final String SUBSCRIPTION = """
            apiVersion: govbus/v1
            kind: Subscription
            metadata: {name: market-lamp}
            spec:
              subscriber: market
              resource: police/lamp
              items: [id, street]
              masks: {street: hidden}
              delivery: {adapter: queue}
            """;

    private Lamps() {}

    enum Client {
        CORE,
        AMQP;

        JMSContext connect(Govbus bus, String user, int mode) {
            ConnectionFactory factory = this == CORE
                    ? new ActiveMQConnectionFactory("tcp://localhost:" + bus.brokerPort())
                    : new JmsConnectionFactory("amqp://localhost:" + bus.brokerPort());
            return factory.createContext(user, user + "-secret", mode);
        }

        JMSContext police(Govbus bus) {
            return connect(bus, "police", JMSContext.AUTO_ACKNOWLEDGE);
        }
    }
}
