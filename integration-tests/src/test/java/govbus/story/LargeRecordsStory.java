package govbus.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import govbus.city.City;
import govbus.city.CityExtension;
import govbus.city.bureau.Database;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Records of a size that nobody reckoned with: the bus stays up, and only what is really too large stays behind. */
@ExtendWith(CityExtension.class)
class LargeRecordsStory {

    private static final Duration LONG = Duration.ofMinutes(3);

    @Test
    void aRecordOfFiftyMegabytesWaitsInQuarantineWhile30MegabytesOfOthersArrive(City city) throws Exception {
        Register register = Register.open(city, "bulky", 10);
        await().atMost(LONG).until(() -> register.arrived() == 10);
        String begun = begun(city);
        Database police = city.database("police");

        police.sql().execute("insert into bulky values (1001, repeat('字', 17000000), 0)");
        police.sql()
                .execute("insert into bulky select n, rpad(n::text, 60000, 'x'), 0 from generate_series(2001, 2500) n");

        Desk operator = Desk.of(city, "operator");
        await().atMost(LONG).untilAsserted(() -> assertThat(register.arrived())
                .as(() -> progress(operator))
                .isEqualTo(510));
        assertThat(register.quarantined()).isEqualTo(1);
        assertThat(city.busDatabase()
                        .sql()
                        .queryForObject(
                                "select rule from quality.quarantine where resource = 'police/bulky'", String.class))
                .isEqualTo("record-too-large");
        assertThat(begun(city)).as("the bus never died of it").isEqualTo(begun);
        register.close();
    }

    private static String progress(Desk operator) {
        try {
            return operator.exchange("police/bulky") + "\n" + operator.exchange("credit-bulky") + "\n"
                    + operator.get("/api/v1/quarantine/groups").body();
        } catch (Exception unanswered) {
            return unanswered.toString();
        }
    }

    private static String begun(City city) throws Exception {
        return Desk.of(city, "operator")
                .text("/actuator/prometheus", "text/plain")
                .lines()
                .filter(line -> line.startsWith("process_start_time_seconds"))
                .findFirst()
                .orElseThrow();
    }
}
