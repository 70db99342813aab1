package govbus.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import govbus.city.City;
import govbus.city.CityExtension;
import govbus.city.bureau.Database;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the catalogue does not allow does not move, within five seconds of its saying so. */
@ExtendWith(CityExtension.class)
class RevocationStory {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private static String subscription(String state, String items) {
        return """
                apiVersion: govbus/v1
                kind: Subscription
                metadata: {name: credit-bridge}
                spec:
                  subscriber: credit
                  resource: police/bridge
                  items: %s
                  rows: {district: [A, B]}
                  masks: {keeper: name}
                  purpose: 检验
                  basis: 《政务数据共享条例》
                  state: %s
                  delivery: {adapter: table, connection: credit/db, properties: {table: bridge}}
                """.formatted(items, state);
    }

    private static final String RESOURCE = """
            apiVersion: govbus/v1
            kind: Resource
            metadata: {name: police/bridge}
            spec:
              title: 桥梁
              summary: 用于检验撤销的合成资源
              sharing: {type: unconditional}
              updateCycle: realtime
              grade: general
              key: [id]
              items:
                - {name: id, title: 编号, type: integer, required: true}
                - {name: district, title: 区, type: text}
                - {name: keeper, title: 看守人, type: text}
                - {name: secret, title: 内部, type: text}
            ---
            apiVersion: govbus/v1
            kind: Source
            metadata: {name: police/bridge}
            spec: {resource: police/bridge, connection: police/db, adapter: cdc, properties: {table: bridge}}
            ---
            """;

    @Test
    void suspendingStopsTheFlowResumingBringsWhatWasMissedAndOnlyGrantedItemsAndRowsArriveMasked(City city)
            throws Exception {
        Desk engineer = Desk.of(city, "engineer");
        Database police = city.database("police");
        Database credit = city.database("credit");
        police.sql().execute("create table bridge (id int primary key, district text, keeper text, secret text)");
        credit.sql().execute("create table bridge (id int primary key, district text, keeper text, secret text)");
        police.sql().update("insert into bridge values (1, 'A', '张三丰', 'x'), (2, 'C', '李四', 'y')");
        String items = "[id, district, keeper]";
        assertThat(engineer.putManifests(RESOURCE + subscription("published", items))
                        .status())
                .isEqualTo(200);
        await().atMost(SOON).untilAsserted(() -> assertThat(credit.sql().queryForList("select * from bridge"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row).containsEntry("id", 1).containsEntry("keeper", "张*丰");
                    assertThat(row.get("secret")).isNull();
                }));

        engineer.putManifests(subscription("suspended", items));
        await().atMost(AT_ONCE).until(() -> engineer.exchange("credit-bridge")
                .get("state")
                .asString()
                .equals("suspended"));
        police.sql().update("insert into bridge values (3, 'B', '王五', 'z')");
        police.sql().update("update bridge set district = 'C' where id = 1");
        await().during(Duration.ofSeconds(3)).atMost(Duration.ofSeconds(9)).untilAsserted(() -> assertThat(
                        credit.count("select count(*) from bridge where id = 1"))
                .isEqualTo(1));

        engineer.putManifests(subscription("published", items));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(credit.sql().queryForList("select id from bridge", Integer.class))
                        .as("a row that has left the granted rows goes")
                        .containsExactly(3));

        engineer.putManifests(subscription("published", "[id, district, keeper, secret]"));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(credit.sql().queryForList("select secret from bridge", String.class))
                        .as("an item that is granted later arrives for the rows that are there already")
                        .containsExactly("z"));
    }

    @Test
    void theWindowIsRefusedWithinFiveSecondsOfARevocationAndServedAgainAfterANewGrant(City city) throws Exception {
        Desk engineer = Desk.of(city, "engineer");
        String name = "window-construction-permit";
        String manifest = engineer.text("/api/v1/manifests/Subscription/" + name, "application/yaml");
        String builder = city.planningBureau().sampleBuilder();
        var asks =
                Map.of("holder", builder, "type", "construction-permit", "matter", "construction-start", "case", "C-9");
        Desk window = Desk.department(city, "window");
        city.planningBureau().pushesWhatIsWaiting();
        await().atMost(SOON)
                .until(() -> window.post("/api/v1/window/certificates", asks)
                                .body()
                                .path("certificates")
                                .size()
                        > 0);

        assertThat(engineer.delete("/api/v1/manifests/Subscription/" + name).status())
                .isEqualTo(200);
        await().atMost(AT_ONCE)
                .until(() ->
                        window.post("/api/v1/window/certificates", asks).code().equals("not-subscribed"));
        await().atMost(AT_ONCE)
                .until(() ->
                        city.busDatabase().count("select count(*) from one_window.record where subscription = ?", name)
                                == 0);

        assertThat(engineer.putManifests(manifest).status()).isEqualTo(200);
        await().atMost(SOON)
                .until(() -> window.post("/api/v1/window/certificates", asks)
                                .body()
                                .path("certificates")
                                .size()
                        > 0);
    }
}
