package govbus.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import govbus.engine.Lamps.Client;
import govbus.security.Govbus;
import jakarta.jms.JMSConsumer;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A subscriber takes CloudEvents from its own queue; what it acknowledged, and nothing else, counts as delivered. */
class SubscriptionDoorTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration AT_ONCE = Duration.ofSeconds(5);
    private static final AtomicInteger NEXT = new AtomicInteger();

    @RegisterExtension
    static final Govbus GOVBUS = new Govbus();

    @BeforeAll
    static void open() {
        assertThat(GOVBUS.apply(Lamps.MANIFESTS)).matches(answer -> answer.statusCode() == 200, "applied");
        await().ignoreExceptions().atMost(Duration.ofSeconds(30)).untilAsserted(() -> push("[]"));
    }

    @BeforeEach
    void subscribe() {
        assertThat(GOVBUS.apply(Lamps.SUBSCRIPTION)).matches(answer -> answer.statusCode() == 200, "applied");
        await().atMost(SOON).untilAsserted(() -> assertThat(inQueue()).isNotNegative());
        takeAll();
    }

    private static void push(String records) {
        try (JMSContext police = Client.CORE.police(GOVBUS)) {
            police.createProducer().send(police.createQueue("push.police.lamp"), records);
        }
    }

    private static void pushLamps(int count) {
        StringBuilder records = new StringBuilder("[");
        for (int i = 0; i < count; i++) {
            records.append(i == 0 ? "" : ",")
                    .append("{\"id\": ")
                    .append(NEXT.incrementAndGet())
                    .append(", \"street\": \"人民路\"}");
        }
        push(records.append("]").toString());
    }

    private static Queue queue(JMSContext context) {
        return context.createQueue("subscription.market-lamp");
    }

    private static JMSContext market(Client client, int mode) {
        return client.connect(GOVBUS, "market", mode);
    }

    private static void takeAll() {
        try (JMSContext market = market(Client.CORE, JMSContext.AUTO_ACKNOWLEDGE);
                JMSConsumer consumer = market.createConsumer(queue(market))) {
            await().atMost(SOON).until(() -> {
                while (consumer.receive(200) != null) {
                    // taken and acknowledged by that
                }
                return waiting() == 0;
            });
        }
    }

    /** Accepted records that no consumer has acknowledged. */
    private static long waiting() {
        return GOVBUS.jdbc().sql("""
                        select (select coalesce(max(records), 0) from exchange.head where resource = 'police/lamp')
                            - (select coalesce(max(records), 0) from exchange.delivery where subscription = 'market-lamp')
                        """).query(Long.class).single();
    }

    private static long inQueue() {
        var queue = GOVBUS.bean(EmbeddedBroker.class).server().locateQueue(SimpleString.of("subscription.market-lamp"));
        return queue == null ? -1 : queue.getMessageCount();
    }

    private static JsonNode event(Message message) throws JMSException {
        assertThat(message).isNotNull();
        return JsonMapper.shared().readTree(message.getBody(String.class));
    }

    @ParameterizedTest
    @EnumSource
    void anEventHoldsTheGrantedItemsMaskedAndCountsAsDeliveredWhenItIsAcknowledged(Client client) throws JMSException {
        pushLamps(1);
        int id = NEXT.get();
        try (JMSContext market = market(client, JMSContext.CLIENT_ACKNOWLEDGE);
                JMSConsumer consumer = market.createConsumer(queue(market))) {
            Message message = consumer.receive(5_000);
            JsonNode event = event(message);
            assertThat(event.get("specversion").asString()).isEqualTo("1.0");
            assertThat(event.get("source").asString()).isEqualTo("police/lamp");
            assertThat(event.get("type").asString()).startsWith("govbus.record.");
            assertThat(event.get("id").asString()).startsWith("market-lamp/");
            assertThat(event.at("/data/id").asInt()).isEqualTo(id);
            assertThat(event.at("/data/street").asString()).isEqualTo("***");
            assertThat(waiting()).isEqualTo(1);
            message.acknowledge();
            await().atMost(SOON).until(() -> waiting() == 0);
        }
        assertThat(GOVBUS.jdbc()
                        .sql(
                                "select count(*) from exchange.delivery where subscription = 'market-lamp' and delivered > 0")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotCommittedComesAgainInOrderWithTheSameIds(Client client) throws JMSException {
        pushLamps(20);
        List<String> first;
        try (JMSContext market = market(client, JMSContext.SESSION_TRANSACTED)) {
            first = receive(market, 20);
            assertThat(waiting()).isEqualTo(20);
            market.rollback();
        }
        try (JMSContext market = market(client, JMSContext.SESSION_TRANSACTED)) {
            assertThat(receive(market, 20)).isEqualTo(first).doesNotHaveDuplicates();
            market.commit();
        }
        await().atMost(SOON).until(() -> waiting() == 0);
        assertThat(inQueue()).isZero();
    }

    private static List<String> receive(JMSContext context, int count) throws JMSException {
        List<String> ids = new ArrayList<>();
        JMSConsumer consumer = context.createConsumer(queue(context));
        for (int i = 0; i < count; i++) {
            ids.add(event(consumer.receive(5_000)).get("id").asString());
        }
        return ids;
    }

    @Test
    void aQueueThatIsLostIsFilledAgainFromWhatWasAcknowledged() throws Exception {
        pushLamps(10);
        List<String> ids;
        try (JMSContext market = market(Client.AMQP, JMSContext.SESSION_TRANSACTED)) {
            ids = receive(market, 10);
        }
        GOVBUS.apply(Lamps.SUBSCRIPTION.replace("delivery:", "state: suspended\n  delivery:"));
        await().atMost(SOON).until(() -> inQueue() == -1);
        GOVBUS.apply(Lamps.SUBSCRIPTION);
        await().atMost(SOON).until(() -> inQueue() == 10);
        try (JMSContext market = market(Client.CORE, JMSContext.SESSION_TRANSACTED)) {
            assertThat(receive(market, 10)).isEqualTo(ids);
            market.commit();
        }
    }

    @Test
    void aSubscriberThatTakesNothingCostsTheBrokerAWindowAndNoMore() {
        pushLamps(3_000);
        await().atMost(SOON).until(() -> inQueue() == 1_000);
        await().during(Duration.ofSeconds(2)).atMost(SOON).until(() -> inQueue() == 1_000);
        assertThat(waiting()).isEqualTo(3_000);
        takeAll();
    }

    @Test
    void anotherDepartmentTakesNothing() {
        assertThatThrownBy(() -> {
                    try (JMSContext police = Client.AMQP.police(GOVBUS)) {
                        police.createConsumer(queue(police)).receive(1_000);
                    }
                })
                .isInstanceOf(JMSRuntimeException.class);
    }

    @ParameterizedTest
    @EnumSource
    void aRevocationCutsTheConsumerOffAndTakesTheQueueAwayWithinFiveSeconds(Client client) {
        AtomicReference<JMSException> fault = new AtomicReference<>();
        try (JMSContext market = market(client, JMSContext.CLIENT_ACKNOWLEDGE)) {
            market.setExceptionListener(fault::set);
            JMSConsumer consumer = market.createConsumer(queue(market));
            assertThat(GOVBUS.revoke("Subscription", "market-lamp").statusCode())
                    .isEqualTo(200);
            await().atMost(AT_ONCE).until(() -> inQueue() == -1);
            pushLamps(1);
            assertThat(received(consumer)).isNull();
            assertThatThrownBy(() -> market.createConsumer(queue(market))).isInstanceOf(JMSRuntimeException.class);
        }
    }

    private static Message received(JMSConsumer consumer) {
        try {
            return consumer.receive(1_000);
        } catch (JMSRuntimeException closed) {
            return null;
        }
    }

    @Test
    void sendersThatWaitForTheLogKeepNobodyElseFromTheBroker() throws Exception {
        pushLamps(1);
        int most = 80;
        AtomicInteger confirmed = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        ExecutorService senders = Executors.newFixedThreadPool(most);
        try (Connection blocker = GOVBUS.bean(DataSource.class).getConnection()) {
            blocker.setAutoCommit(false);
            blocker.createStatement().execute("select * from exchange.head where resource = 'police/lamp' for update");
            for (int i = 0; i < most; i++) {
                senders.execute(() -> {
                    try {
                        pushLamps(1);
                        confirmed.incrementAndGet();
                    } catch (JMSRuntimeException busy) {
                        refused.incrementAndGet();
                    }
                });
            }
            await().atMost(SOON).until(() -> refused.get() == most - 64);
            try (JMSContext market = market(Client.AMQP, JMSContext.AUTO_ACKNOWLEDGE)) {
                assertThat(market.createConsumer(queue(market)).receive(5_000)).isNotNull();
            }
            assertThat(confirmed)
                    .as("nothing is confirmed before the log's commit")
                    .hasValue(0);
            blocker.rollback();
        }
        await().atMost(SOON).until(() -> confirmed.get() == 64);
        senders.shutdown();
        takeAll();
    }
}
