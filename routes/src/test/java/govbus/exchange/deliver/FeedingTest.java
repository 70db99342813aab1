package govbus.exchange.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import govbus.exchange.Lane;
import govbus.exchange.deliver.Feeding.Place;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FeedingTest {

    private final AtomicLong share = new AtomicLong(1_000);
    private final Feeding feeding = new Feeding(null, "g", new Lane("test/r", 0), null, share::get);

    @Test
    void itsWindowIsFullOfBytesBeforeItIsFullOfMessages() {
        feeding.sent(new Place(1, 10), 600);
        assertThat(feeding.windowIsFull()).isFalse();
        feeding.sent(new Place(2, 20), 600);
        assertThat(feeding.windowIsFull()).isTrue();
        feeding.applied(feeding.epoch(), new Place(1, 10));
        assertThat(feeding.windowIsFull()).isFalse();
    }

    @Test
    void oneMessageIsAlwaysAllowedHoweverLittleRoomTheOthersLeave() {
        share.set(0);
        assertThat(feeding.windowIsFull()).isFalse();
        feeding.sent(new Place(1, 10), 600);
        assertThat(feeding.windowIsFull()).isTrue();
    }

    @Test
    void smallMessagesFillItByTheirNumber() {
        for (int sequence = 1; sequence < Feeding.WINDOW; sequence++) {
            feeding.sent(new Place(sequence, sequence), 1);
        }
        assertThat(feeding.windowIsFull()).isFalse();
        feeding.sent(new Place(Feeding.WINDOW, Feeding.WINDOW), 1);
        assertThat(feeding.windowIsFull()).isTrue();
    }

    @Test
    void whatIsFedAnewTakesNoRoomOfTheOthers() {
        feeding.sent(new Place(1, 10), 600);
        assertThat(feeding.hasBytesUnderWay()).isTrue();
        feeding.restart();
        assertThat(feeding.hasBytesUnderWay()).isFalse();
        feeding.applied(feeding.epoch() - 1, new Place(1, 10));
        assertThat(feeding.hasBytesUnderWay()).isFalse();
    }
}
