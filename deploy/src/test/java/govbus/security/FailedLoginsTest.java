package govbus.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FailedLoginsTest {
    private final AtomicLong now = new AtomicLong();
    private final FailedLogins failures = new FailedLogins(now::get);

    @Test
    void fourMistakesAreFree() {
        fail(4);
        assertThat(failures.mustWait("gong")).isFalse();
    }

    @Test
    void theFifthCostsThirtySecondsAndEachFurtherTwiceAsMuch() {
        fail(5);
        assertThat(failures.mustWait("gong")).isTrue();
        pass(Duration.ofSeconds(31));
        assertThat(failures.mustWait("gong")).isFalse();
        fail(1);
        pass(Duration.ofSeconds(31));
        assertThat(failures.mustWait("gong")).isTrue();
        pass(Duration.ofSeconds(30));
        assertThat(failures.mustWait("gong")).isFalse();
    }

    @Test
    void nobodyWaitsLongerThanAQuarterOfAnHour() {
        fail(1_000);
        pass(Duration.ofMinutes(15).plusSeconds(1));
        assertThat(failures.mustWait("gong")).isFalse();
    }

    @Test
    void aSuccessWipesTheSlateClean() {
        fail(4);
        failures.succeeded("gong");
        fail(4);
        assertThat(failures.mustWait("gong")).isFalse();
    }

    @Test
    void oneDoesNotWaitForAnother() {
        fail(9);
        assertThat(failures.mustWait("shen")).isFalse();
    }

    private void fail(int times) {
        IntStream.range(0, times).forEach(time -> failures.failed("gong"));
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
