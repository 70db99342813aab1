package govbus.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import govbus.Store;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Lines that are written in groups, on a real store. */
class LaterLinesTest {

    private final Store store = Store.get();
    private final String resource = "test/l" + UUID.randomUUID().toString().substring(0, 8);
    private final LaterLines later = new LaterLines(new Ledger(store.jdbc()), store.transaction());

    private int lines() {
        return store.jdbc()
                .queryForObject("select count(*)::int from ledger.entry where resource = ?", Integer.class, resource);
    }

    @Test
    void linesStandInTheLedgerWithTheNextGroup() {
        later.add(Entry.fed(resource, "credit", 0, 1, 5, 5));
        later.add(Entry.fed(resource, "credit", 0, 6, 9, 4));
        assertThat(lines()).isZero();

        later.writeDue();

        assertThat(lines()).isEqualTo(2);
    }

    @Test
    void whatALaterLineSaysAsWellIsNotWritten() {
        AtomicBoolean delivered = new AtomicBoolean();
        later.addUnless(delivered::get, Entry.fed(resource, "credit", 0, 1, 5, 5));
        later.writeDue();
        assertThat(lines()).as("it may still be delivered within the second").isZero();

        delivered.set(true);
        later.stop();

        assertThat(lines()).isZero();
    }

    @Test
    void stoppingWritesWhatWaits() {
        later.addUnless(() -> false, Entry.fed(resource, "credit", 0, 1, 5, 5));

        later.stop();

        assertThat(lines()).isEqualTo(1);
    }
}
