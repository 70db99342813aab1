package govbus.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import govbus.city.City;
import govbus.city.CityExtension;
import govbus.city.bureau.Database;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody errs in a manifest, sees it, and mends it. */
@ExtendWith(CityExtension.class)
class MendedSubscriptionStory {
    private static final Duration SOON = Duration.ofSeconds(60);

    private static String subscription(String column) {
        return """
                apiVersion: govbus/v1
                kind: Subscription
                metadata: {name: credit-permit-scale}
                spec:
                  subscriber: credit
                  resource: planning/construction-permit
                  items: [xkzbh, jsgm]
                  purpose: 信用档案
                  basis: 《政务数据共享条例》
                  delivery: {adapter: table, connection: credit/db, properties: {table: permit_scale}, columns: {jsgm: %s}}
                """.formatted(column);
    }

    @Test
    void rowsThatTheFirstFormCouldNotPlaceAreDeliveredByTheMendedOne(City city) throws Exception {
        Database credit = city.database("credit");
        credit.sql().execute("create table permit_scale (xkzbh text primary key, at_work date, jsgm numeric(18, 2))");
        String permit = city.planningBureau().grantsPermit();
        await().atMost(SOON)
                .until(() -> credit.count("select count(*) from construction_permit where xkzbh = ?", permit) == 1);
        Desk engineer = Desk.of(city, "engineer");

        assertThat(engineer.putManifests(subscription("at_work")).status()).isEqualTo(200);
        await().atMost(SOON)
                .until(() ->
                        engineer.exchange("credit-permit-scale").path("parked").asInt(0) > 0);
        assertThat(credit.count("select count(*) from permit_scale")).isZero();

        assertThat(engineer.putManifests(subscription("jsgm")).status()).isEqualTo(200);

        await().atMost(SOON).untilAsserted(() -> assertThat(
                        credit.count("select count(*) from permit_scale where jsgm is not null"))
                .isEqualTo(credit.count("select count(*) from construction_permit")));
        assertThat(engineer.exchange("credit-permit-scale").get("parked").asInt())
                .isZero();
        engineer.delete("/api/v1/manifests/Subscription/credit-permit-scale");
    }
}
