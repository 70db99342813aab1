package govbus.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import govbus.city.City;
import govbus.city.CityExtension;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What is taken back is taken back on every way within five seconds: read by key, read from a base library, and both doors
 * through which a department pushes. (Tables, the window and queues: RevocationStory, BrokerDoorsStory.)
 */
@ExtendWith(CityExtension.class)
class RevokedEverywhereStory {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration AT_ONCE = Duration.ofSeconds(5);
    private static final String PIER = """
            apiVersion: govbus/v1
            kind: Resource
            metadata: {name: police/pier}
            spec:
              title: 码头
              summary: 用于检验撤销的合成资源
              sharing: {type: unconditional}
              updateCycle: realtime
              grade: general
              state: %s
              key: [id]
              items:
                - {name: id, title: 编号, type: integer, required: true}
                - {name: berth, title: 泊位, type: text}
            """;
    private static final String MOUNTED = """
            ---
            apiVersion: govbus/v1
            kind: Source
            metadata: {name: police/pier}
            spec: {resource: police/pier, adapter: push}
            ---
            apiVersion: govbus/v1
            kind: Subscription
            metadata: {name: credit-pier}
            spec: {subscriber: credit, resource: police/pier, items: [id, berth], purpose: 检验, delivery: {adapter: query}}
            """;
    private static final String RECORDS = "/api/v1/resources/police/pier/records";
    private static final String QUERY = "/api/v1/resources/police/pier/query";

    @Test
    void aRecordIsNotReadByKeyAnyMore(City city) throws Exception {
        Desk engineer = Desk.of(city, "engineer");
        Desk credit = Desk.department(city, "credit");
        assertThat(engineer.putManifests(PIER.formatted("published") + MOUNTED).status())
                .isEqualTo(200);
        push(city, 1);
        Map<String, Object> question = Map.of("keys", List.of("1"), "purpose", "检验", "case", "C-1");
        await().atMost(SOON).until(() -> credit.post(QUERY, question)
                .body()
                .at("/records/0/values/berth")
                .asString("")
                .equals("泊位1"));
        assertThat(engineer.delete("/api/v1/manifests/Subscription/credit-pier").status())
                .isEqualTo(200);
        await().atMost(AT_ONCE).until(() -> credit.post(QUERY, question).code().equals("not-subscribed"));
    }

    @Test
    void aBaseLibraryIsNotReadAnyMore(City city) throws Exception {
        Desk engineer = Desk.of(city, "engineer");
        Desk police = Desk.department(city, "police");
        new OwnData(city).apply("vehicle-library.yaml");
        String grant = "/api/v1/manifests/Subscription/police-vehicle-reading";
        String manifest = engineer.text(grant, "application/yaml");
        Map<String, Object> question = Map.of("keys", List.of("LSVAA49J132047371"), "purpose", "机动车查验", "case", "C-2");
        String path = "/api/v1/libraries/vehicle/query";
        await().atMost(SOON).until(() -> police.post(path, question).status() == 200);
        assertThat(engineer.delete(grant).status()).isEqualTo(200);
        await().atMost(AT_ONCE).until(() -> police.post(path, question).status() == 403);
        assertThat(engineer.putManifests(manifest).status()).isEqualTo(200);
        await().atMost(SOON).until(() -> police.post(path, question).status() == 200);
    }

    @Test
    void bothDoorsForPushesAreShutWhenTheEntryIsTakenOffline(City city) throws Exception {
        Desk engineer = Desk.of(city, "engineer");
        Desk police = Desk.department(city, "police");
        engineer.putManifests(PIER.formatted("published") + MOUNTED);
        push(city, 2);
        try (var broker = city.brokerFor("police")) {
            await().atMost(SOON).ignoreExceptions().until(() -> {
                broker.send("police/pier", "[{\"id\": 3, \"berth\": \"泊位3\"}]", "pier-3");
                return true;
            });
            assertThat(engineer.delete("/api/v1/manifests/Subscription/credit-pier")
                            .status())
                    .isEqualTo(200);
            assertThat(engineer.putManifests(PIER.formatted("offline")).status())
                    .isEqualTo(200);
            await().atMost(AT_ONCE)
                    .until(() -> police.post(RECORDS, List.of(Map.of("id", 4, "berth", "泊位4")))
                                    .status()
                            >= 400);
            assertThatThrownBy(() -> broker.send("police/pier", "[{\"id\": 5}]", "pier-5"))
                    .isInstanceOf(IOException.class);
        }
        assertThat(city.busDatabase()
                        .count("select sum(records)::int from exchange.head where resource = 'police/pier'"))
                .as("nothing of what came after it")
                .isLessThanOrEqualTo(4);
    }

    private static void push(City city, int id) throws Exception {
        Desk police = Desk.department(city, "police");
        await().atMost(SOON)
                .until(() -> police.post(RECORDS, List.of(Map.of("id", id, "berth", "泊位" + id)))
                                .status()
                        == 202);
    }
}
