package govbus.exchange.limit;

import static org.assertj.core.api.Assertions.assertThat;

import govbus.Store;
import govbus.exchange.watch.BulletinsForTests;
import govbus.limit.Usage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Warning before a limit is reached, on a real store. */
class LimitWatchTest {

    private final Store store = Store.get();
    private final String name = "test:" + UUID.randomUUID();
    private final AtomicReference<List<Usage>> now = new AtomicReference<>(List.of());
    private final LimitWatch watch = new LimitWatch(List.of(now::get), BulletinsForTests.bulletins(store.client()));

    private void used(double percent) {
        now.set(List.of(new Usage(name, "test", percent, 100, "records", null)));
        watch.watch(Instant.now());
    }

    private List<String> open() {
        return store.jdbc()
                .queryForList(
                        "select level || ' ' || code from exchange.bulletin where subject = ? and acknowledged_by is null",
                        String.class,
                        name);
    }

    @Test
    void warnsAtEightyAlarmsAtNinetyFiveAndSettlesWhenItIsPast() {
        used(79.9);
        assertThat(open()).isEmpty();
        used(80);
        assertThat(open()).containsExactly("warning limit-near");
        used(95);
        assertThat(open()).containsExactly("error limit-reached");
        used(90);
        assertThat(open()).containsExactly("warning limit-near");
        used(10);
        assertThat(open()).isEmpty();
    }

    @Test
    void aThingThatIsNoMoreHasNoOpenBulletin() {
        used(99);
        now.set(List.of());
        watch.watch(Instant.now());

        assertThat(open()).isEmpty();
        assertThat(watch.limits()).isEmpty();
    }

    @Test
    void aGaugeThatFailsLeavesTheOthersTheirReadings() {
        now.set(List.of(new Usage(name, "test", 50, 100, "records", null)));
        LimitWatch both = new LimitWatch(
                List.of(
                        () -> {
                            throw new java.io.IOException("away");
                        },
                        now::get),
                BulletinsForTests.bulletins(store.client()));

        both.watch(Instant.now());

        assertThat(both.limits()).singleElement().satisfies(limit -> {
            assertThat(limit.percent()).isEqualTo(50);
            assertThat(limit.level()).isEqualTo("ok");
        });
    }

    @Test
    void aFigureThatRisesSaysWhenItWillBeAtItsLimit() {
        Trend trend = new Trend();
        Instant start = Instant.parse("2026-11-22T08:00:00Z");
        for (int minute = 0; minute <= 10; minute++) {
            trend.add(start.plus(Duration.ofMinutes(minute)), 40 + minute);
        }

        assertThat(trend.reaches(100)).contains(start.plus(Duration.ofMinutes(60)));
        assertThat(trend.reaches(50)).as("it is there already").isEmpty();
    }

    @Test
    void aFigureThatFallsOrStaysSaysNothing() {
        Trend trend = new Trend();
        Instant start = Instant.parse("2026-11-22T08:00:00Z");
        for (int minute = 0; minute <= 10; minute++) {
            trend.add(start.plus(Duration.ofMinutes(minute)), 40 - minute);
        }

        assertThat(trend.reaches(100)).isEmpty();
    }
}
