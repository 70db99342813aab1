package govbus.engine;

import govbus.catalog.Catalog;
import govbus.engine.push.PushAddresses;
import govbus.engine.push.PushPlugin;
import govbus.engine.subscription.BrokerQueues;
import govbus.exchange.push.PushDesk;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.time.Clock;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.messaginghub.pooled.jms.JmsPoolConnectionFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The broker, embedded or external, and the bus's connections to it. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties({EngineSettings.class, ArtemisSettings.class})
class Messaging {
    private static final int CONNECTIONS = 4;
    private static final int SESSIONS_PER_CONNECTION = 200;
    private static final int LARGEST_BATCH = 128 << 20;

    /** Pooled and reconnecting; the only connection factory of the bus. */
    @Bean(destroyMethod = "stop")
    ConnectionFactory jmsConnectionFactory(ArtemisSettings settings, ObjectProvider<EmbeddedBroker> embedded)
            throws JMSException {
        embedded.ifAvailable(EmbeddedBroker::isActive);
        ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(settings.brokerUrl());
        factory.setUser(settings.user());
        factory.setPassword(settings.password());
        factory.setReconnectAttempts(settings.embedded() ? 0 : -1);
        factory.setRetryInterval(500);
        factory.setRetryIntervalMultiplier(1.5);
        factory.setMaxRetryInterval(5_000);
        // A batch is one message in memory, never a file: larger than this it cannot become.
        factory.setMinLargeMessageSize(LARGEST_BATCH);
        JmsPoolConnectionFactory pool = new JmsPoolConnectionFactory();
        pool.setConnectionFactory(factory);
        pool.setMaxConnections(CONNECTIONS);
        pool.setMaxSessionsPerConnection(SESSIONS_PER_CONNECTION);
        return pool;
    }

    /** The broker inside this process, unless {@code spring.artemis.mode} is {@code native}. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "spring.artemis.mode", havingValue = "embedded", matchIfMissing = true)
    static class Embedded {

        @Bean(destroyMethod = "close")
        EmbeddedBroker embeddedBroker(
                EngineSettings settings,
                ArtemisSettings artemis,
                ObjectProvider<BrokerUsers> users,
                ObjectProvider<Catalog> catalog,
                ObjectProvider<PushDesk> desk,
                BrokerQueues queues) {
            BrokerGate gate = new BrokerGate(
                    new BrokerGate.Login(artemis.user(), artemis.password()),
                    users,
                    catalog,
                    Clock.systemDefaultZone());
            PushPlugin push = new PushPlugin(desk, gate::mayStay);
            return EmbeddedBroker.start(settings.dataDir().resolve("broker"), settings.broker(), gate, push, queues);
        }

        @Bean
        BrokerQueues subscriberQueues() {
            return new BrokerQueues();
        }

        @Bean
        PushAddresses pushAddresses(EmbeddedBroker broker, ObjectProvider<PushDesk> desk) {
            return new PushAddresses(broker::server, desk);
        }

        @Bean
        BrokerGauge brokerGauge(EmbeddedBroker broker) {
            return new BrokerGauge(broker);
        }

        @Bean
        BrokerPatrol brokerPatrol(EmbeddedBroker broker) {
            return new BrokerPatrol(broker);
        }
    }
}
