package govbus.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import govbus.city.City;
import govbus.city.CityExtension;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The bus is killed in the middle of its work, and nobody can tell afterwards from the data. {@code -Dgovbus.long=true}
 * kills it more often in the middle of more work.
 */
@ExtendWith(CityExtension.class)
class KillStory {

    private static final Duration LONG = Duration.ofMinutes(4);
    private static final boolean LONG_FORM = Boolean.getBoolean("govbus.long");
    private static final int ROWS = LONG_FORM ? 20_000 : 10_000;
    private static final int ROUNDS = LONG_FORM ? 10 : 6;
    private static final int KILLS = LONG_FORM ? 3 : 1;
    private static final int LOADED = LONG_FORM ? 100_000 : 40_000;

    @Test
    void killedWithTheBrokersDiskWipedInTheMiddleOfManyChangesTheTargetEqualsTheSourceAndNothingCameTwice(City city)
            throws Exception {
        Register register = Register.open(city, "killed", ROWS);
        await().atMost(LONG).until(() -> register.arrived() == ROWS);
        CompletableFuture<Void> work = CompletableFuture.runAsync(() -> {
            for (int round = 0; round < ROUNDS; round++) {
                register.changeAll(ROWS);
            }
        });

        for (int kill = 1; kill <= KILLS; kill++) {
            long mark = ROWS + (long) kill * ROWS * ROUNDS / (KILLS + 1);
            await().pollInterval(Duration.ofMillis(20)).atMost(LONG).until(() -> register.accepted() >= mark);
            city.bus().kill();
            if (kill % 2 == 1) {
                city.bus().wipeBroker();
            }
            city.bus().start();
        }
        work.join();
        register.deleteSome();

        int deleted = ROWS / 97;
        await().atMost(LONG).untilAsserted(register::assertSame);
        register.assertAcceptedExactly(ROWS + (long) ROWS * ROUNDS + deleted);
        register.assertInOrder();
        assertThat(register.quarantined()).isZero();
        register.close();
    }

    @Test
    void killedInTheMiddleOfOneBulkLoadEachRowArrivesOnce(City city) throws Exception {
        Register register = Register.open(city, "loaded", 0);
        Desk operator = Desk.of(city, "operator");
        await().atMost(LONG).until(() -> operator.exchange("police/loaded")
                .path("state")
                .asString("")
                .equals("running"));
        register.copyIn(LOADED);

        await().pollInterval(Duration.ofMillis(10)).atMost(LONG).until(() -> register.accepted() > 0);
        city.bus().kill();
        long before = register.accepted();
        city.bus().start();

        await().atMost(LONG).untilAsserted(register::assertSame);
        assertThat(before).as("killed in the middle, not after it").isLessThan(LOADED);
        register.assertAcceptedExactly(LOADED);
        assertThat(register.effects()).as("one effect a row").isEqualTo(LOADED);
        register.close();
    }
}
