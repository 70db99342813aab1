package govbus.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import govbus.city.City;
import govbus.city.CityExtension;
import govbus.city.bureau.BrokerAddress;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Planning pushes over AMQP, credit takes events from its queue, and the broker's disk does not matter to either. */
@ExtendWith(CityExtension.class)
class BrokerDoorsStory {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration AT_ONCE = Duration.ofSeconds(5);
    private static final int RECORDS = 600;
    private static final String PUSHED = """
            apiVersion: govbus/v1
            kind: Resource
            metadata: {name: planning/crane}
            spec:
              title: 塔吊
              summary: 用于检验消息入口的合成资源
              sharing: {type: unconditional}
              updateCycle: realtime
              grade: general
              key: [id]
              items:
                - {name: id, title: 编号, type: integer, required: true}
                - {name: site, title: 工地, type: text}
            ---
            apiVersion: govbus/v1
            kind: Source
            metadata: {name: planning/crane}
            spec: {resource: planning/crane, adapter: push}
            ---
            """;
    private static final String TAKEN = """
            apiVersion: govbus/v1
            kind: Subscription
            metadata: {name: credit-crane}
            spec: {subscriber: credit, resource: planning/crane, items: [id, site], delivery: {adapter: queue}}
            """;

    @Test
    void whatIsPushedOverTheBrokerReachesTheSubscribersQueueThoughTheBrokerLosesItsDisk(City city) throws Exception {
        Desk engineer = Desk.of(city, "engineer");
        assertThat(engineer.putManifests(PUSHED + TAKEN).status()).isEqualTo(200);
        Set<String> taken = new LinkedHashSet<>();
        try (BrokerAddress planning = city.brokerFor("planning");
                BrokerAddress credit = city.brokerFor("credit")) {
            await().atMost(SOON).ignoreExceptions().until(() -> {
                planning.send("planning/crane", "[]", "open");
                return true;
            });
            JsonNode receipt = planning.push("planning/crane", crane(0), "crane-0");
            assertThat(receipt.get("accepted").asInt()).isOne();
            for (int id = 1; id < RECORDS / 2; id++) {
                planning.send("planning/crane", crane(id), "crane-" + id);
            }
            take(credit, RECORDS / 4, taken);

            city.bus().kill();
            city.bus().wipeBroker();
            city.bus().start();

            await().atMost(SOON).ignoreExceptions().until(() -> {
                planning.send("planning/crane", crane(RECORDS / 2), "crane-" + RECORDS / 2);
                return true;
            });
            for (int id = RECORDS / 2 + 1; id < RECORDS; id++) {
                planning.send("planning/crane", crane(id), "crane-" + id);
            }
            await().atMost(SOON).ignoreExceptions().until(() -> {
                take(credit, RECORDS, taken);
                return taken.size() == RECORDS;
            });
        }
        assertThat(taken)
                .containsExactlyElementsOf(
                        IntStream.range(0, RECORDS).mapToObj(String::valueOf).toList());
        await().atMost(SOON).untilAsserted(() -> assertThat(city.busDatabase()
                        .count("select records::int from exchange.delivery where subscription = 'credit-crane'"))
                .isEqualTo(RECORDS));
    }

    private static String crane(int id) {
        return "[{\"id\": " + id + ", \"site\": \"工地" + id + "\"}]";
    }

    /** Takes until there are so many different ones; each is stored before it is acknowledged. */
    private static void take(BrokerAddress credit, int most, Set<String> taken) throws IOException {
        while (taken.size() < most) {
            Optional<JsonNode> event = credit.take("credit-crane", 3_000);
            if (event.isEmpty()) {
                return;
            }
            taken.add(event.get().at("/data/id").asString());
            credit.acknowledge();
        }
    }

    @Test
    void anotherDepartmentIsRefusedAtBothDoorsAndARevokedOneIsCutOff(City city) throws Exception {
        Desk engineer = Desk.of(city, "engineer");
        assertThat(engineer.putManifests(PUSHED + TAKEN.replace("credit-crane", "credit-crane-again"))
                        .status())
                .isEqualTo(200);
        try (BrokerAddress market = city.brokerFor("market");
                BrokerAddress credit = city.brokerFor("credit")) {
            await().atMost(SOON).ignoreExceptions().until(() -> {
                credit.take("credit-crane-again", 100);
                return true;
            });
            assertThatThrownBy(() -> market.send("planning/crane", crane(1), "forged"))
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() -> market.take("credit-crane-again", 1_000)).isInstanceOf(IOException.class);
            assertThat(city.busDatabase()
                            .count("select count(*) from exchange.receipt where resource = 'planning/crane'"
                                    + " and client = 'market'"))
                    .isZero();

            engineer.delete("/api/v1/manifests/Subscription/credit-crane-again");
            List<String> faults = new ArrayList<>();
            await().atMost(AT_ONCE).until(() -> {
                try {
                    credit.take("credit-crane-again", 100);
                } catch (IOException cut) {
                    faults.add(cut.getMessage());
                }
                return !faults.isEmpty();
            });
        }
    }
}
