package govbus.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import govbus.adapter.Accepted;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A batch that is being handed over while the next one is read. */
class UnderwayTest {

    @Test
    void whoHandsABatchOverGoesOnAndGetsTheAnswerLater() throws InterruptedException {
        CountDownLatch read = new CountDownLatch(1);
        Accepted answer = new Accepted(UUID.randomUUID(), 1, 0, 0, List.of());
        try (Underway underway = new Underway("a.csv")) {
            underway.start(() -> {
                awaitIt(read);
                return answer;
            });
            read.countDown();
            assertThat(underway.settle()).contains(answer);
            assertThat(underway.settle()).as("it is settled").isEmpty();
        }
    }

    @Test
    void whatTheHandOverThrewIsThrownToWhoSettles() throws InterruptedException {
        IllegalStateException fenced = new IllegalStateException("fenced out");
        try (Underway underway = new Underway("a.csv")) {
            underway.start(() -> {
                throw fenced;
            });
            assertThatThrownBy(underway::settle).isSameAs(fenced);
        }
    }

    @Test
    void whoEndsEarlyWaitsForWhatIsUnderWay() throws InterruptedException {
        Thread reader = Thread.currentThread();
        AtomicBoolean done = new AtomicBoolean();
        try (Underway underway = new Underway("a.csv")) {
            underway.start(() -> {
                await("the reader waits").until(() -> reader.getState() == Thread.State.TIMED_WAITING);
                done.set(true);
                return null;
            });
        }
        assertThat(done).isTrue();
    }

    private static void awaitIt(CountDownLatch latch) {
        try {
            assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
