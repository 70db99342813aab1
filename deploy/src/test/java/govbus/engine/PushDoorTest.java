package govbus.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import govbus.engine.Lamps.Client;
import govbus.security.Govbus;
import jakarta.jms.BytesMessage;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a department sends to its push address is in the exchange log when the send returns, or refused. */
class PushDoorTest {

    private static final AtomicInteger NEXT = new AtomicInteger(1_000);

    @RegisterExtension
    static final Govbus GOVBUS = new Govbus();

    @BeforeAll
    static void open() {
        assertThat(GOVBUS.apply(Lamps.MANIFESTS)).matches(answer -> answer.statusCode() == 200, "applied");
        await().ignoreExceptions().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            try (JMSContext police = Client.CORE.police(GOVBUS)) {
                police.createProducer().send(lamps(police), "[]");
            }
        });
    }

    private static Queue lamps(JMSContext context) {
        return context.createQueue("push.police.lamp");
    }

    private static String lamp(int id) {
        return "[{\"id\": " + id + ", \"street\": \"人民路\"}]";
    }

    private static int records() {
        return GOVBUS.jdbc()
                .sql("select coalesce(sum(records), 0) from exchange.batch where resource = 'police/lamp'")
                .query(Integer.class)
                .single();
    }

    @ParameterizedTest
    @EnumSource
    void whenTheSendReturnsTheRecordIsInTheLogAndTheBrokerKeepsNothing(Client client) {
        int before = records();
        try (JMSContext police = client.police(GOVBUS)) {
            police.createProducer().send(lamps(police), lamp(NEXT.incrementAndGet()));
            assertThat(records()).isEqualTo(before + 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theReceiptComesToTheTemporaryQueueThatWaitsForIt(Client client) throws JMSException {
        try (JMSContext police = client.police(GOVBUS)) {
            Queue replies = police.createTemporaryQueue();
            Message message = police.createTextMessage(
                    "[{\"id\": " + NEXT.incrementAndGet() + "}, {\"id\": \"none\", \"street\": \"x\"}]");
            message.setJMSReplyTo(replies);
            message.setJMSCorrelationID("case-7");
            police.createProducer().send(lamps(police), message);
            Message reply = police.createConsumer(replies).receive(5_000);
            assertThat(reply.getJMSCorrelationID()).isEqualTo("case-7");
            JsonNode receipt = JsonMapper.shared().readTree(reply.getBody(String.class));
            assertThat(receipt.get("accepted").asInt()).isEqualTo(1);
            assertThat(receipt.get("quarantined").asInt()).isEqualTo(1);
            assertThat(receipt.get("problems").get(0).get("item").asString()).isEqualTo("id");
            assertThat(GOVBUS.jdbc()
                            .sql("select count(*) from exchange.receipt where id = ?::uuid and client = 'police'")
                            .param(receipt.get("receipt").asString())
                            .query(Integer.class)
                            .single())
                    .isOne();
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameKeyIsAcceptedOnceAndWithAnotherBodyRefused(Client client) {
        int before = records();
        int id = NEXT.incrementAndGet();
        try (JMSContext police = client.police(GOVBUS)) {
            for (int i = 0; i < 3; i++) {
                police.createProducer()
                        .setProperty("idempotency_key", "key-" + id)
                        .send(lamps(police), lamp(id));
            }
            assertThat(records()).isEqualTo(before + 1);
            assertThatThrownBy(() -> police.createProducer()
                            .setProperty("idempotency_key", "key-" + id)
                            .send(lamps(police), lamp(id + 500_000)))
                    .isInstanceOf(JMSRuntimeException.class)
                    .hasMessageContaining("idempotency-key-reused");
            police.createProducer().send(lamps(police), lamp(NEXT.incrementAndGet()));
        }
        assertThat(records()).isEqualTo(before + 2);
    }

    @ParameterizedTest
    @EnumSource
    void aTransactionIsAcceptedByItsCommitAndForgottenByItsRollback(Client client) {
        int before = records();
        try (JMSContext police = client.connect(GOVBUS, "police", JMSContext.SESSION_TRANSACTED)) {
            send(police, 100);
            assertThat(records()).isEqualTo(before);
            police.rollback();
            assertThat(records()).isEqualTo(before);
            send(police, 100);
            police.commit();
            assertThat(records()).isEqualTo(before + 100);
        }
        assertThat(records()).isEqualTo(before + 100);
    }

    private static void send(JMSContext context, int count) {
        for (int i = 0; i < count; i++) {
            context.createProducer().send(lamps(context), lamp(NEXT.incrementAndGet()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCommitWithOneUnreadableMessageFailsAndKeepsTheOthersOut(Client client) {
        int before = records();
        try (JMSContext police = client.connect(GOVBUS, "police", JMSContext.SESSION_TRANSACTED)) {
            send(police, 3);
            police.createProducer().send(lamps(police), "[{\"id\": ");
            assertThatThrownBy(police::commit)
                    .isInstanceOf(JMSRuntimeException.class)
                    .hasMessageContaining("malformed-request");
            assertThat(records()).isEqualTo(before);
            send(police, 2);
            police.commit();
        }
        assertThat(records()).isEqualTo(before + 2);
    }

    @ParameterizedTest
    @EnumSource
    void badInputIsRefusedToTheSenderWithItsCode(Client client) {
        int before = records();
        refused(client, "police", "push.police.lamp", "garbage", "media-type-unknown");
        refused(client, "police", "push.police.lamp", "{\"id\":", "malformed-request");
        refused(client, "police", "push.police.lamp", "[" + " ".repeat(11 << 20) + "]", "payload-too-large");
        refused(client, "police", "push.police.unknown", "[]", "push.police.unknown");
        refused(client, "market", "push.police.lamp", lamp(1), "");
        assertThat(records()).isEqualTo(before);
    }

    private static void refused(Client client, String user, String address, String body, String code) {
        try (JMSContext context = client.connect(GOVBUS, user, JMSContext.AUTO_ACKNOWLEDGE)) {
            assertThatThrownBy(() -> context.createProducer().send(context.createQueue(address), body))
                    .as("%s to %s by %s", code, address, user)
                    .isInstanceOf(JMSRuntimeException.class)
                    .hasMessageContaining(code);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anObjectMessageIsRefused(Client client) {
        try (JMSContext police = client.police(GOVBUS)) {
            assertThatThrownBy(() -> police.createProducer()
                            .send(lamps(police), police.createObjectMessage(new java.util.ArrayList<>())))
                    .isInstanceOf(JMSRuntimeException.class)
                    .hasMessageContaining("media-type-unknown");
        }
    }

    @ParameterizedTest
    @EnumSource
    void propertiesWithNamesOfTheBusesOwnHeadersAreOnlyData(Client client) throws JMSException {
        int before = records();
        try (JMSContext police = client.police(GOVBUS)) {
            Message message = police.createTextMessage(lamp(NEXT.incrementAndGet()));
            for (String name : new String[] {
                "CamelSqlQuery", "camelSqlQuery", "CamelJmsDestinationName", "org_apache_camel_Header", "JMSXUserID"
            }) {
                message.setStringProperty(name, "market");
            }
            police.createProducer().send(lamps(police), message);
        }
        assertThat(records()).isEqualTo(before + 1);
        assertThat(GOVBUS.jdbc()
                        .sql(
                                "select count(*) from exchange.receipt where resource = 'police/lamp' and client <> 'police'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @EnumSource
    void aLargeMessageAndBytesInAnotherFormAreTaken(Client client) throws JMSException {
        int before = records();
        try (JMSContext police = client.police(GOVBUS)) {
            int id = NEXT.incrementAndGet();
            police.createProducer()
                    .send(lamps(police), "[{\"id\": " + id + ", \"street\": \"" + "路".repeat(300_000) + "\"}]");
            BytesMessage csv = police.createBytesMessage();
            csv.writeBytes(("id,street\n" + NEXT.incrementAndGet() + ",延安路\n").getBytes(StandardCharsets.UTF_8));
            csv.setStringProperty("content_type", "text/csv");
            police.createProducer().send(lamps(police), csv);
        }
        assertThat(records()).isEqualTo(before + 2);
    }

    @ParameterizedTest
    @EnumSource
    void aCloudEventIsKnownByItsIdAndSourceStructuredOrBinary(Client client) throws JMSException {
        int before = records();
        int id = NEXT.incrementAndGet();
        String event = """
                {"specversion":"1.0","id":"e-%d","source":"/lamps","type":"gov.lamp.updated","data":{"id":%d}}""".formatted(id, id);
        int other = NEXT.incrementAndGet();
        try (JMSContext police = client.police(GOVBUS)) {
            for (int i = 0; i < 2; i++) {
                Message structured = police.createTextMessage(event);
                structured.setStringProperty("content_type", "application/cloudevents+json");
                police.createProducer().send(lamps(police), structured);
                Message binary = police.createTextMessage("{\"id\": " + other + "}");
                binary.setStringProperty("cloudEvents_specversion", "1.0");
                binary.setStringProperty("cloudEvents_id", "e-" + other);
                binary.setStringProperty("cloudEvents_source", "/lamps");
                binary.setStringProperty("cloudEvents_type", "gov.lamp.deleted");
                police.createProducer().send(lamps(police), binary);
            }
        }
        assertThat(records()).isEqualTo(before + 2);
    }

    @Test
    void aClientOfStompPushesAndHearsARefusalToo() throws IOException {
        int before = records();
        try (Socket socket = new Socket("localhost", GOVBUS.brokerPort())) {
            socket.setSoTimeout(10_000);
            assertThat(stomp(socket, "CONNECT\naccept-version:1.2\nhost:bus\nlogin:police\npasscode:police-secret\n\n"))
                    .startsWith("CONNECTED");
            String head = "SEND\ndestination:push.police.lamp\ncontent-type:application/json\nreceipt:r-1\n\n";
            assertThat(stomp(socket, head + lamp(NEXT.incrementAndGet()))).startsWith("RECEIPT");
            assertThat(records()).isEqualTo(before + 1);
            assertThat(stomp(socket, head + "[{\"id\"")).startsWith("ERROR");
        }
        assertThat(records()).isEqualTo(before + 1);
    }

    /** The answer to a frame. */
    private static String stomp(Socket socket, String frame) throws IOException {
        socket.getOutputStream().write((frame + "\0").getBytes(StandardCharsets.UTF_8));
        StringBuilder answer = new StringBuilder();
        for (int one = socket.getInputStream().read();
                one > 0;
                one = socket.getInputStream().read()) {
            answer.append((char) one);
        }
        return answer.toString().strip();
    }
}
