package govbus.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import govbus.city.City;
import govbus.city.CityExtension;
import govbus.city.bureau.Database;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** What a subscriber holds, and what the bus knows, is proven and not assumed. */
@ExtendWith(CityExtension.class)
class ReconciliationStory {

    private static final Duration LONG = Duration.ofMinutes(3);
    private static final String PATH = "/api/v1/reconciliations/";

    private static void theNextRunOfThePeriodIsDue(City city, String source) {
        await().atMost(LONG)
                .until(() -> city.busDatabase()
                                .sql()
                                .update(
                                        "update reconciliation.subject set ended_at = ended_at - interval '1 day'"
                                                + " where name = ? and state = 'differs' and requested_at is null",
                                        source)
                        == 1);
    }

    /** Asks for a run and waits for its end. */
    private static JsonNode reconciled(Desk desk, String subject, String state) throws Exception {
        String before = desk.get(PATH + subject).body().path("lastEndedAt").toString();
        assertThat(desk.post(PATH + subject, Map.of()).status()).isEqualTo(202);
        await().atMost(LONG).untilAsserted(() -> {
            JsonNode line = desk.get(PATH + subject).body();
            assertThat(line.path("lastEndedAt").toString()).isNotEqualTo(before);
            assertThat(line.path("state").asString(""))
                    .as(line.path("message").toString())
                    .isEqualTo(state);
        });
        return desk.get(PATH + subject).body();
    }

    private static Set<String> differences(Desk desk, String subject) throws Exception {
        Set<String> found = new TreeSet<>();
        desk.get(PATH + subject + "/differences")
                .body()
                .get("items")
                .forEach(one -> found.add(
                        one.get("kind").asString() + " " + one.get("key").asString()));
        return found;
    }

    @Test
    void whatSomebodyEditedInASubscribersTableIsFoundShownAndMended(City city) throws Exception {
        Register register = Register.open(city, "edited", 3_000);
        await().atMost(LONG).until(() -> register.arrived() == 3_000);
        Desk operator = Desk.of(city, "operator");
        String subject = "credit-edited";
        assertThat(reconciled(operator, subject, "verified").path("rowsFound").asLong())
                .isEqualTo(3_000);

        Database credit = city.database("credit");
        credit.sql().update("update edited set word = 'by hand' where id = 7");
        credit.sql().update("delete from edited where id = 8");
        credit.sql().update("insert into edited values (99999, 'nobody sent this', 0)");

        assertThat(reconciled(operator, subject, "differs").path("differing").asLong())
                .isEqualTo(3);
        assertThat(differences(operator, subject)).containsExactly("changed 7", "extra 99999", "missing 8");
        assertThat(Desk.department(city, "credit").get(PATH + subject).status()).isEqualTo(200);
        assertThat(Desk.department(city, "land").get(PATH + subject).status()).isEqualTo(404);
        assertThat(Desk.department(city, "credit")
                        .post(PATH + subject + "/heal", Map.of("reason", "mine"))
                        .code())
                .isEqualTo("not-allowed");
        assertThat(operator.post(PATH + subject + "/heal", Map.of()).code()).isEqualTo("query-invalid");

        Desk.Answer healed = operator.post(PATH + subject + "/heal", Map.of("reason", "edited by hand"));
        assertThat(healed.body().path("healed").asInt())
                .as(healed.body().toString())
                .isEqualTo(3);
        register.assertSame();
        reconciled(operator, subject, "verified");
        register.close();
    }

    @Test
    void whatTheLogMissedWhileTheSlotWasGoneIsFoundAndFlowsToTheSubscriberWhenMended(City city) throws Exception {
        Register register = Register.open(city, "missed", 2_000);
        await().atMost(LONG).until(() -> register.arrived() == 2_000);
        Desk operator = Desk.of(city, "operator");
        String source = "police/missed";
        reconciled(operator, source, "verified");
        CompletableFuture<Void> work = CompletableFuture.runAsync(() -> register.changeAll(2_000));
        reconciled(operator, source, "verified");
        work.join();
        Database police = city.database("police");

        city.bus().kill();
        await().atMost(LONG)
                .ignoreExceptions()
                .until(() -> police.count("select count(pg_drop_replication_slot(slot_name)) from pg_replication_slots"
                                + " where slot_name like 'govbus_police_missed%'")
                        == 1);
        police.sql().update("delete from missed where id in (3, 1999)");
        police.sql().update("update missed set version = 9 where id = 4");
        city.bus().start();
        await("all rows are read again")
                .atMost(LONG)
                .until(() -> city.database("credit").count("select count(*) from missed where version = 9") == 1);
        await().atMost(LONG)
                .until(() ->
                        operator.exchange(source).path("state").asString("").equals("running"));
        assertThat(register.arrived()).as("nobody told of the deletions").isEqualTo(2_000);

        assertThat(reconciled(operator, source, "differs").path("differing").asLong())
                .isEqualTo(2);
        assertThat(differences(operator, source)).containsExactly("extra 1999", "extra 3");
        await().atMost(LONG)
                .until(() ->
                        operator.exchange(source).path("state").asString("").equals("incomplete"));
        assertThat(operator.get("/api/v1/bulletins").body().toString()).contains("reconciliation-differs");

        Desk.Answer healed =
                operator.post(PATH + source + "/heal", Map.of("keys", List.of("3"), "reason", "the slot was dropped"));
        assertThat(healed.body().path("healed").asInt())
                .as(healed.body().toString())
                .isEqualTo(1);
        reconciled(operator, source, "differs");
        theNextRunOfThePeriodIsDue(city, source);
        await("what a person did not heal is mended by the next run")
                .atMost(LONG)
                .untilAsserted(register::assertSame);
        reconciled(operator, source, "verified");
        reconciled(operator, "credit-missed", "verified");
        await().atMost(LONG)
                .until(() ->
                        operator.exchange(source).path("state").asString("").equals("running"));
        register.close();
    }
}
