package govbus.exchange.deliver;

import static govbus.exchange.deliver.DeliveryBench.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import govbus.adapter.Row;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.exchange.deliver.ParkedBooks.Taker;
import govbus.exchange.deliver.ParkedRedelivery.Fate;
import govbus.exchange.deliver.ParkedRedelivery.Who;
import govbus.exchange.deliver.Redelivery.Item;
import govbus.exchange.deliver.Redelivery.Outcome;
import govbus.exchange.deliver.Redelivery.Refused;
import govbus.exchange.deliver.Redelivery.Selection;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parked rows and repairs on their way to a real table, with a trigger of its own that counts every effect. */
class RedeliveryTest {

    private static final Who WHO = new Who("li", "mended");

    @TempDir
    Path directory;

    private DeliveryBench bench;

    @BeforeEach
    void open() throws Exception {
        bench = new DeliveryBench(directory);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Map<Long, Fate> redeliver(List<Long> wanted) {
        return bench.get(ParkedRedelivery.class).redeliver(bench.name(), "g", 0, wanted, WHO, null);
    }

    @Test
    void aRefusedRowHoldsBackItsOwnKeyOnlyAndGoesOnWithIt() {
        bench.deliver(row("a", -1, "a1"), row("b", 1, "b1"));
        bench.deliver(row("a", 2, "a2"), row("b", 2, "b2"));
        assertThat(bench.kept()).containsExactly("b=b2");
        assertThat(bench.books()).containsExactly(2L, 2L, 0L);

        bench.mend();
        long first = bench.waiting().get(0);
        assertThat(redeliver(List.of(first))).containsExactly(Map.entry(first, new Fate("delivered", null)));

        assertThat(bench.kept()).containsExactly("a=a2", "b=b2");
        assertThat(bench.effects()).containsExactly("b=b1", "b=b2", "a=a2");
        assertThat(bench.waiting()).isEmpty();
        assertThat(bench.books()).containsExactly(4L, 0L, 0L);
        assertThat(bench.hops()).contains("replayed 1");
        bench.deliver(row("a", 3, "a3"));
        assertThat(bench.kept()).contains("a=a3");
    }

    @Test
    void aRowThatIsStillRefusedStaysAndKeepsItsKeyWaiting() {
        bench.deliver(row("a", -1, "a1"), row("b", -1, "b1"));
        List<Long> waiting = bench.waiting();
        bench.jdbc()
                .execute("alter table " + bench.name() + ".kept drop constraint positive, add constraint most"
                        + " check (id <> 'a')");

        Map<Long, Fate> fates = redeliver(waiting);

        assertThat(fates.get(waiting.get(0)).outcome()).isEqualTo("refused");
        assertThat(fates.get(waiting.get(0)).reason()).contains("most");
        assertThat(fates.get(waiting.get(1)).outcome()).isEqualTo("delivered");
        bench.deliver(row("a", 1, "a2"));
        assertThat(bench.kept()).containsExactly("b=b1");
        assertThat(bench.books()).containsExactly(1L, 2L, 0L);
    }

    @Test
    void aLaterRowIsNotTakenPastAnEarlierOneOfItsKey() {
        bench.deliver(row("a", -1, "a1"));
        bench.deliver(row("a", 1, "a2"));
        long later = bench.waiting().get(1);

        assertThat(redeliver(List.of(later)).get(later).outcome()).isEqualTo("skipped");
        assertThat(bench.kept()).isEmpty();
    }

    @Test
    void afterACrashBehindTheTargetsCommitTheRowHasHadItsOneEffect() {
        bench.deliver(row("a", -1, "a1"));
        bench.mend();
        long id = bench.waiting().get(0);
        ParkedTurn turn = turn(List.of(id));

        assertThatThrownBy(() -> bench.get(Redelivery.class).redeliver(bench.feeding(), new Crash(turn, false)))
                .isInstanceOf(Crash.Now.class);
        assertThat(bench.effects()).containsExactly("a=a1");
        assertThat(bench.waiting()).containsExactly(id);

        redeliver(List.of(id));
        assertThat(bench.waiting()).isEmpty();
        assertThat(bench.effects()).containsExactly("a=a1");
        assertThat(bench.books()).containsExactly(1L, 0L, 0L);
    }

    @Test
    void afterACrashBeforeTheTargetsCommitTheRowWaitsAndIsDeliveredOnce() {
        bench.deliver(row("a", -1, "a1"));
        bench.mend();
        long id = bench.waiting().get(0);

        assertThatThrownBy(() ->
                        bench.get(Redelivery.class).redeliver(bench.feeding(), new Crash(turn(List.of(id)), true)))
                .isInstanceOf(Crash.Now.class);
        assertThat(bench.effects()).isEmpty();

        redeliver(List.of(id));
        assertThat(bench.effects()).containsExactly("a=a1");
        assertThat(bench.books()).containsExactly(1L, 0L, 0L);
    }

    @Test
    void aMessageThatComesAgainAfterItsRowWasParkedAndReplayedChangesNothing() {
        Parcel parcel = bench.next(row("a", -1, "a1"), row("b", 1, "b1"));
        bench.apply(parcel);
        bench.mend();
        redeliver(bench.waiting());
        bench.jdbc().update("update " + bench.name() + ".govbus_position set position = 0 where partition = 0");
        bench.jdbc().update("update exchange.delivery set seq = 0, records = 0, delivered = 0, parked = 0");
        bench.get(Parking.class).lookAgain(bench.feeding());

        bench.apply(parcel);

        assertThat(bench.effects()).containsExactly("b=b1", "a=a1");
        assertThat(bench.books()).containsExactly(2L, 0L, 0L);
    }

    @Test
    void aTargetThatWasPutBackToAnEarlierTimeGetsItsReplayedRowAgain() {
        Parcel parcel = bench.next(row("a", -1, "a1"), row("b", 1, "b1"));
        bench.apply(parcel);
        bench.mend();
        redeliver(bench.waiting());
        bench.jdbc().update("delete from " + bench.name() + ".kept");
        bench.jdbc().update("update " + bench.name() + ".govbus_position set position = 0");
        bench.get(Parking.class).lookAgain(bench.feeding());

        bench.apply(parcel);

        assertThat(bench.kept()).containsExactly("a=a1", "b=b1");
    }

    @Test
    void theLaneWaitsWhileARepairChoosesAndAppliesSoNoOlderRowOvertakes() {
        bench.deliver(row("a", 1, "a1"));
        Parcel newer = bench.next(row("a", 2, "a2"));
        CountDownLatch chosen = new CountDownLatch(1);

        CompletableFuture<Outcome> repair = CompletableFuture.supplyAsync(
                () -> bench.get(Redelivery.class).redeliver(bench.name(), 0, "li", "differs", () -> {
                    chosen.countDown();
                    await().until(() -> bench.jdbc()
                                    .queryForObject(
                                            "select count(*) from pg_stat_activity where application_name = 'govbus'"
                                                    + " and wait_event_type = 'Lock'",
                                            Integer.class)
                            > 0);
                    return selection(row("a", 1, "a1 mended"));
                }));
        await().until(() -> chosen.getCount() == 0);
        bench.apply(newer);

        assertThat(repair.join()).isEqualTo(new Outcome(1, List.of()));
        assertThat(bench.effects()).containsExactly("a=a1", "a=a1 mended", "a=a2");
        assertThat(bench.books()).containsExactly(2L, 0L, 0L);
    }

    @Test
    void aRepairLeavesOutWhatWaitsAndTellsWhatTheTargetRefuses() {
        bench.deliver(row("a", -1, "a1"), row("b", 1, "b1"));

        Outcome outcome = bench.get(Redelivery.class)
                .redeliver(
                        bench.name(),
                        0,
                        "li",
                        "differs",
                        () -> selection(row("a", 1, "x"), row("b", 1, "b mended"), row("c", -1, "c1")));

        assertThat(outcome.applied()).isEqualTo(1);
        assertThat(outcome.refused()).extracting(Refused::key).containsExactlyInAnyOrder("a", "c");
        assertThat(bench.kept()).containsExactly("b=b mended");
        assertThat(bench.waiting()).hasSize(1);
        assertThat(bench.hops()).contains("replayed 1");
    }

    @Test
    void nothingIsRedeliveredToASubscriptionThatIsNotInForceOrHasAnotherForm() {
        bench.deliver(row("a", -1, "a1"));
        List<Long> waiting = bench.waiting();
        assertRefused(() -> bench.get(ParkedRedelivery.class).redeliver(bench.name(), "other", 0, waiting, WHO, null));
        bench.suspend();
        assertRefused(() -> redeliver(waiting));
        assertRefused(() -> bench.get(Redelivery.class).redeliver("none", 0, "li", "x", () -> null));
        assertThat(bench.kept()).isEmpty();
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(RefusalCode.SUBSCRIPTION_NOT_IN_FORCE));
    }

    private static Selection selection(Row... rows) {
        return new Selection(
                List.of("id", "amount", "word"),
                java.util.Arrays.stream(rows)
                        .map(row -> new Item(row.values()[0], row))
                        .toList());
    }

    private ParkedTurn turn(List<Long> wanted) {
        return new ParkedTurn(
                Bay.of(bench.feeding()),
                wanted,
                new Taker("li", "mended", null),
                bench.get(ParkedBooks.class),
                bench.get(ParkedChoice.class));
    }
}
