package govbus.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import govbus.city.City;
import govbus.city.CityExtension;
import govbus.city.bureau.Database;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A department that nobody foresaw: declared over HTTP, running within seconds, gone when it is revoked. */
@ExtendWith(CityExtension.class)
class SeventhDepartmentStory {

    private static final Duration SOON = Duration.ofSeconds(60);

    private static String manifests(City city) {
        Database transport = city.database("land");
        Database credit = city.database("credit");
        return """
                apiVersion: govbus/v1
                kind: Department
                metadata: {name: transport}
                spec: {title: 市交通运输局(演示), code: 35320500MD0000083E}
                ---
                apiVersion: govbus/v1
                kind: Connection
                metadata: {name: transport/db}
                spec: {title: 交通库, type: postgresql, host: localhost, port: %d, database: land, user: land, password: {secretRef: "store:transport-db"}}
                ---
                apiVersion: govbus/v1
                kind: Connection
                metadata: {name: credit/ferry-db}
                spec: {title: 信用库, type: postgresql, host: localhost, port: %d, database: credit, user: credit, password: {secretRef: "store:transport-target"}}
                ---
                apiVersion: govbus/v1
                kind: Resource
                metadata: {name: transport/ferry}
                spec:
                  title: 渡船登记信息
                  summary: 本市渡船的登记号、船名和载客定额
                  sharing: {type: unconditional}
                  updateCycle: realtime
                  grade: general
                  key: [ferry-no]
                  items:
                    - {name: ferry-no, title: 登记号, type: text, required: true, length: 20}
                    - {name: name, title: 船名, type: text, length: 50}
                    - {name: seats, title: 载客定额, type: integer, min: "0"}
                ---
                apiVersion: govbus/v1
                kind: Source
                metadata: {name: transport/ferry}
                spec:
                  resource: transport/ferry
                  connection: transport/db
                  adapter: cdc
                  properties: {table: ferry}
                  columns: {ferry-no: no}
                ---
                apiVersion: govbus/v1
                kind: Subscription
                metadata: {name: credit-ferry}
                spec:
                  subscriber: credit
                  resource: transport/ferry
                  items: [ferry-no, name, seats]
                  purpose: 信用档案
                  basis: 《政务数据共享条例》
                  delivery: {adapter: table, connection: credit/ferry-db, properties: {table: ferry_copy}, columns: {ferry-no: no}}
                """.formatted(transport.port(), credit.port());
    }

    @Test
    void itsRowsFlowToATableInAnotherDatabaseAndStopWhenTheSubscriptionIsRemoved(City city) throws Exception {
        Database transport = city.database("land");
        Database credit = city.database("credit");
        transport.sql().execute("create table ferry (no varchar(20) primary key, name varchar(50), seats int)");
        transport.sql().execute("insert into ferry select 'F' || n, '渡船' || n, n from generate_series(1, 500) n");
        credit.sql().execute("create table ferry_copy (no varchar(20) primary key, name varchar(50), seats int)");
        Desk engineer = Desk.of(city, "engineer");
        engineer.put("/api/v1/secrets/transport-db", java.util.Map.of("value", transport.password()));
        engineer.put("/api/v1/secrets/transport-target", java.util.Map.of("value", credit.password()));

        Desk.Answer applied = engineer.putManifests(manifests(city));

        assertThat(applied.status()).as(applied.body().toString()).isEqualTo(200);
        await().atMost(SOON).untilAsserted(() -> assertSame(transport, credit));

        transport.sql().update("update ferry set seats = seats + 1000 where seats % 2 = 0");
        transport.sql().update("delete from ferry where seats < 100");
        transport.sql().update("insert into ferry values ('F9999', '新船', 12)");
        await().atMost(SOON).untilAsserted(() -> assertSame(transport, credit));
        assertThat(engineer.get("/api/v1/queues").body().valueStream().map(one -> one.asString()))
                .contains("delivery.credit-ferry.0");

        assertThat(engineer.delete("/api/v1/manifests/Subscription/credit-ferry")
                        .status())
                .isEqualTo(200);

        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(
                        engineer.get("/api/v1/queues").body().valueStream().map(one -> one.asString()))
                .doesNotContain("delivery.credit-ferry.0"));
        transport.sql().update("insert into ferry values ('F10000', '不该送达', 1)");
        await().during(Duration.ofSeconds(4)).atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(
                        credit.count("select count(*) from ferry_copy where no = 'F10000'"))
                .isZero());
    }

    @Test
    void aSubscriptionThatIsDeclaredAnewBeginsAnewEvenIfItsTableWasMadeAnewMeanwhile(City city) throws Exception {
        Register register = Register.open(city, "anew", 50);
        await().atMost(SOON).untilAsserted(register::assertSame);
        Desk engineer = Desk.of(city, "engineer");
        assertThat(engineer.delete("/api/v1/manifests/Subscription/credit-anew").status())
                .isEqualTo(200);
        await().atMost(SOON)
                .until(() -> city.database("credit")
                                .count("select count(*) from govbus_position where subscription like 'credit-anew@%'")
                        == 0);
        city.database("credit").sql().update("truncate anew");

        register.declare();

        await().atMost(SOON).untilAsserted(register::assertSame);
        register.close();
    }

    private static void assertSame(Database source, Database target) {
        String all = "select coalesce(string_agg(no || '|' || name || '|' || seats, ',' order by no), '') from ";
        assertThat(target.sql().queryForObject(all + "ferry_copy", String.class))
                .isEqualTo(source.sql().queryForObject(all + "ferry", String.class));
    }
}
