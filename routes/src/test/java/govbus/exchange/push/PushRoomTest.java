package govbus.exchange.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import govbus.catalog.Refusal;
import org.junit.jupiter.api.Test;

/** A storm of large pushes is told to come again, and finds room when the others are done. */
class PushRoomTest {

    private static final long TWO_LARGEST = 2L * PushDesk.MOST_BYTES + 8 * 1024;
    private final PushRoom room = new PushRoom(TWO_LARGEST, 50);

    @Test
    void aThirdLargePushIsRefusedWhileTwoAreInWorkAndTakenAfterwards() {
        PushRoom.Place first = room.take(PushDesk.MOST_BYTES);
        room.take(PushDesk.MOST_BYTES);

        assertThatThrownBy(() -> room.take(PushDesk.MOST_BYTES)).isInstanceOf(Refusal.class);

        first.close();
        assertThat(room.take(PushDesk.MOST_BYTES)).isNotNull();
    }

    @Test
    void aBodyThatDoesNotSayItsLengthCountsAsTheLargest() {
        room.take(-1);
        room.take(-1);

        assertThatThrownBy(() -> room.take(-1)).isInstanceOf(Refusal.class);
        assertThat(room.take(100)).as("a small one still fits").isNotNull();
    }

    @Test
    void aBodyThatIsTooLargeToBePushedCostsNoMoreThanTheLargest() {
        assertThat(room.take(Long.MAX_VALUE)).isNotNull();
    }
}
