package govbus.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import govbus.city.City;
import govbus.city.CityExtension;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The bus is killed in the middle of its work, and nobody can tell afterwards from the data. */
@ExtendWith(CityExtension.class)
class KillStory {

    private static final Duration LONG = Duration.ofMinutes(4);

    @Test
    void killedTwiceInTheMiddleOf200000ChangesTheTargetEqualsTheSourceAndNothingCameTwice(City city) throws Exception {
        int rows = 20_000;
        Register register = Register.open(city, "killed", rows);
        await().atMost(LONG).until(() -> register.arrived() == rows);
        CompletableFuture<Void> work = CompletableFuture.runAsync(() -> {
            for (int round = 0; round < 10; round++) {
                register.changeAll(rows);
            }
        });

        for (int share = 1; share <= 2; share++) {
            long mark = rows + share * 60_000L;
            await().pollInterval(Duration.ofMillis(50)).atMost(LONG).until(() -> register.accepted() >= mark);
            city.bus().kill();
            city.bus().start();
        }
        work.join();
        register.deleteSome();

        int deleted = rows / 97;
        await().atMost(LONG).untilAsserted(register::assertSame);
        register.assertAcceptedExactly(rows + 200_000L + deleted);
        register.assertInOrder();
        assertThat(register.quarantined()).isZero();
        register.close();
    }

    @Test
    void withTheBrokersWholeDiskWipedInTheMiddleNothingIsLostOrComesTwice(City city) throws Exception {
        int rows = 20_000;
        Register register = Register.open(city, "wiped", rows);
        await().atMost(LONG).until(() -> register.arrived() == rows);
        CompletableFuture<Void> work = CompletableFuture.runAsync(() -> {
            for (int round = 0; round < 3; round++) {
                register.changeAll(rows);
            }
        });

        await().pollInterval(Duration.ofMillis(50)).atMost(LONG).until(() -> register.accepted() >= rows + 20_000L);
        city.bus().kill();
        city.bus().wipeBroker();
        city.bus().start();
        work.join();

        await().atMost(LONG).untilAsserted(register::assertSame);
        register.assertAcceptedExactly(rows + 60_000L);
        register.assertInOrder();
        register.close();
    }

    @Test
    void killedInTheMiddleOfOneBulkLoadOf100000RowsEachRowArrivesOnce(City city) throws Exception {
        int rows = 100_000;
        Register register = Register.open(city, "loaded", 0);
        Desk operator = Desk.of(city, "operator");
        await().atMost(LONG).until(() -> operator.exchange("police/loaded")
                .path("state")
                .asString("")
                .equals("running"));
        register.copyIn(rows);

        await().pollInterval(Duration.ofMillis(10)).atMost(LONG).until(() -> register.accepted() > 0);
        city.bus().kill();
        long before = register.accepted();
        city.bus().start();

        await().atMost(LONG).untilAsserted(register::assertSame);
        assertThat(before).as("killed in the middle, not after it").isLessThan(rows);
        register.assertAcceptedExactly(rows);
        assertThat(register.effects()).as("one effect a row").isEqualTo(rows);
        register.close();
    }
}
