package govbus.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import govbus.Store;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Finding a record's way again, on a real store. */
class TraceTest {

    private static final long KEY = 4711;
    private static final long OTHER = 4712;

    private final Store store = Store.get();
    private final Ledger ledger = new Ledger(store.jdbc());
    private final TraceStore traces = new TraceStore(store.jdbc());
    private final String resource = "test/t" + UUID.randomUUID().toString().substring(0, 8);
    private final Instant now = Instant.now();

    @BeforeEach
    void sortKeysInNow() {
        new LedgerKeeper(store.jdbc(), store.transaction()).sortIn();
    }

    private UUID accept(long sequence, long... keys) {
        UUID receipt = UUID.randomUUID();
        Places places = new Places();
        for (int i = 0; i < keys.length; i++) {
            places.add("line " + (sequence * 10 + i), now.minusSeconds(60));
        }
        Way way =
                Way.in("parcel_1.csv", now.minusMillis(20), now.minusMillis(10)).with(places.bytes());
        ledger.write(List.of(Entry.accepted(resource, 3, resource, receipt, 0, sequence, keys.length, 1_000, keys)
                .with(way)
                .by("land")));
        return receipt;
    }

    private void deliver(String subscription, long first, long last) {
        ledger.write(List.of(Entry.delivered(resource, subscription, 0, first, last, (int) (last - first + 1), null)
                .with(Way.out(Instant.now(), Instant.now()))));
    }

    private static List<String> words(List<HopView> hops) {
        return hops.stream()
                .map(hop -> hop.subscription() == null ? hop.hop() : hop.hop() + " " + hop.subscription())
                .toList();
    }

    @Test
    void aKeyIsFollowedThroughAllItsStationsAndNobodyElses() {
        accept(1, OTHER);
        UUID receipt = accept(2, OTHER, KEY);
        accept(3, OTHER);
        deliver("credit", 1, 3);
        deliver("window", 1, 1);
        deliver("window", 2, 2);
        deliver("window", 3, 3);

        List<HopView> hops = Stations.of(traces.byKey(resource, KEY));

        assertThat(words(hops))
                .containsExactlyInAnyOrder(
                        "collected",
                        "checked",
                        "accepted",
                        "fed credit",
                        "delivered credit",
                        "acknowledged credit",
                        "fed window",
                        "delivered window",
                        "acknowledged window");
        assertThat(words(hops)).startsWith("collected", "checked", "accepted");
        assertThat(hops).isSortedAccordingTo(java.util.Comparator.comparing(HopView::at));
        assertThat(hops.get(0).position()).isEqualTo("parcel_1.csv line 21");
        assertThat(hops.get(0).sourceTime())
                .isEqualTo(now.minusSeconds(60).truncatedTo(java.time.temporal.ChronoUnit.MICROS));
        assertThat(hops.get(2).receipt()).isEqualTo(receipt);
        assertThat(hops.get(2).sequence()).isEqualTo(2);
        assertThat(hops.get(2).version()).isEqualTo(3);
        assertThat(hops.get(2).bytes()).isEqualTo(1_000);
        assertThat(hops.get(2).actor()).isEqualTo("land");
    }

    @Test
    void aKeyIsFoundBeforeAndAfterItWasSortedIntoTheIndex() {
        accept(1, KEY);
        assertThat(traces.byKey(resource, KEY)).hasSize(1);

        new LedgerKeeper(store.jdbc(), store.transaction()).sortIn();

        assertThat(traces.byKey(resource, KEY)).hasSize(1);
    }

    @Test
    void theWayOfAReceiptHoldsWhatWasParkedOfItAndNotOfItsNeighbours() {
        UUID receipt = accept(1, KEY, OTHER);
        accept(2, 99);
        ledger.write(List.of(
                Entry.parked(resource, "credit", 0, 1, 2, new long[] {OTHER}, "too long"),
                Entry.parked(resource, "credit", 0, 1, 2, new long[] {99}, "too long")));
        deliver("credit", 1, 2);

        assertThat(words(Stations.of(traces.byReceipt(receipt))))
                .containsExactlyInAnyOrder(
                        "collected",
                        "checked",
                        "accepted",
                        "parked credit",
                        "fed credit",
                        "delivered credit",
                        "acknowledged credit");
        assertThat(traces.byReceipt(UUID.randomUUID())).isEmpty();
    }

    @Test
    void aKeyThatWasParkedIsNotSaidToBeDeliveredWithItsNeighboursUntilItIsFedAnew() {
        accept(1, OTHER, KEY);
        ledger.write(List.of(Entry.parked(resource, "credit", 0, 1, 1, new long[] {KEY}, "too long")));
        deliver("credit", 1, 1);

        assertThat(words(Stations.of(traces.byKey(resource, KEY)))).endsWith("parked credit");
        assertThat(words(Stations.of(traces.byKey(resource, OTHER)))).contains("delivered credit");

        deliver("credit", 1, 1);
        assertThat(words(Stations.of(traces.byKey(resource, KEY)))).endsWith("acknowledged credit");
    }

    @Test
    void whatSomebodyDecidedAboutAQuarantinedRecordIsAStationOfItsKey() {
        UUID receipt = UUID.randomUUID();
        ledger.write(
                List.of(Entry.quarantined(resource, 3, resource, receipt, 1).of(new long[] {KEY})));
        ledger.write(List.of(Entry.decided(
                Hop.DISCARDED, resource, receipt, new Entry.Use("wang", "twice", null, null), "quarantine 5")));

        List<HopView> hops = Stations.of(traces.byKey(resource, KEY));

        assertThat(words(hops)).containsExactly("quarantined", "discarded");
        assertThat(hops.get(1).actor()).isEqualTo("wang");
    }

    @Test
    void whatWaitsInAQueueIsSaidToBeFedAndOnlyOnce() {
        accept(1, KEY);
        ledger.write(List.of(Entry.fed(resource, "credit", 0, 1, 1, 1)));
        assertThat(words(Stations.of(traces.byKey(resource, KEY)))).endsWith("fed credit");

        deliver("credit", 1, 1);

        assertThat(words(Stations.of(traces.byKey(resource, KEY)))).containsOnlyOnce("fed credit");
    }
}
