package govbus.exchange.log;

import static org.assertj.core.api.Assertions.assertThat;

import govbus.adapter.Change;
import govbus.adapter.Row;
import govbus.exchange.Batch;
import govbus.exchange.Lane;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is remembered of the log is bounded in bytes, whatever the rows weigh and however many lanes are busy. */
class RecentBatchesTest {

    private static final long ROOM = 1 << 20;
    private final RecentBatches recent = new RecentBatches(ROOM);

    private static Batch batch(String resource, long sequence, int characters) {
        Row row = Row.of(Change.CREATED, new String[] {"x".repeat(characters)}, null, null);
        return new Batch(
                new Lane(resource, 0),
                sequence,
                sequence,
                1,
                resource,
                UUID.randomUUID(),
                Instant.EPOCH,
                List.of("v"),
                List.of("k"),
                List.of(row));
    }

    private long remembered(String resource, int sequences) {
        return IntStream.range(0, sequences)
                .filter(after -> !recent.after(new Lane(resource, 0), after, 1, Long.MAX_VALUE)
                        .isEmpty())
                .count();
    }

    @Test
    void aThousandBatchesOf100KilobytesLeaveNoMoreThanTheRoomThereIs() {
        IntStream.rangeClosed(1, 1_000).forEach(n -> recent.add(List.of(batch("t/one", n, 100_000))));

        assertThat(remembered("t/one", 1_000)).isBetween(1L, 10L);
    }

    @Test
    void twoHundredBusyLanesShareTheRoomAndEachKeepsItsNewest() {
        for (int lane = 0; lane < 200; lane++) {
            for (int n = 1; n <= 20; n++) {
                recent.add(List.of(batch("t/" + lane, n, 10_000)));
            }
        }

        long all = IntStream.range(0, 200)
                .mapToLong(lane -> remembered("t/" + lane, 20))
                .sum();
        assertThat(all).as("the newest of each and little more").isBetween(200L, 310L);
    }

    @Test
    void whatIsTakenTogetherIsBoundedInBytesButNeverNothing() {
        IntStream.rangeClosed(1, 5).forEach(n -> recent.add(List.of(batch("t/taken", n, 50_000))));

        assertThat(recent.after(new Lane("t/taken", 0), 0, 1_000, 120_000)).hasSize(2);
        assertThat(recent.after(new Lane("t/taken", 0), 0, 1_000, 10)).hasSize(1);
    }
}
