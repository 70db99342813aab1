package govbus.exchange.replay;

import static govbus.exchange.deliver.DeliveryBench.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.exchange.deliver.DeliveryBench;
import govbus.exchange.replay.ParkedApi.Discard;
import govbus.exchange.replay.ReplayApi.Wish;
import govbus.exchange.replay.ReplayView.Result;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;

/** Replays as people start them, with the real runner, store and target. */
class ReplayTest {

    @TempDir
    Path directory;

    private DeliveryBench bench;

    @BeforeEach
    void open() throws Exception {
        bench = new DeliveryBench(
                directory,
                "table",
                ReplayBook.class,
                ReplayTurn.class,
                ReplayRunner.class,
                ParkedDesk.class,
                ParkedRights.class,
                Replays.class,
                ReplayApi.class,
                ParkedApi.class);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static MockHttpServletRequest as(String name, String role) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setUserPrincipal(() -> name);
        request.addUserRole(role);
        return request;
    }

    private static MockHttpServletRequest operator() {
        return as("li", "operator");
    }

    private Wish wish(String cause, List<Long> ids, Integer perSecond, boolean dryRun) {
        return new Wish(bench.name(), cause, ids, null, null, perSecond, dryRun);
    }

    private long start(Wish wish) {
        return ((ReplayView) bench.get(ReplayApi.class).start(wish, operator()).getBody()).id();
    }

    private ReplayView replay(long id) {
        return bench.get(ReplayApi.class).one(id, 1, 200, operator());
    }

    private ReplayView ended(long id) {
        await().atMost(Duration.ofSeconds(60)).until(() -> !replay(id).state().equals("running"));
        return replay(id);
    }

    private void park(int rows) {
        bench.deliver(IntStream.range(0, rows)
                .mapToObj(i -> row("k" + i, -1, "w" + i))
                .toArray(govbus.adapter.Row[]::new));
    }

    @Test
    void aGroupIsReplayedAfterTheMendWithAResultForEachRowAndOneEffect() {
        park(3);
        bench.deliver(row("k0", 1, "later"), row("free", 1, "free"));
        List<ParkedView.Group> groups = bench.get(ParkedApi.class).groups(null, as("test", "department"));
        ParkedView.Group refused = groups.stream()
                .filter(group -> group.cause().contains("positive"))
                .findFirst()
                .orElseThrow();
        assertThat(refused.count()).isEqualTo(3);
        assertThat(refused.keys()).isEqualTo(3);

        Object preview = bench.get(ReplayApi.class)
                .start(wish(refused.cause(), null, null, true), operator())
                .getBody();
        assertThat(preview).isEqualTo(new ParkedView.Preview(3, 3, 1));
        assertThat(bench.effects()).containsExactly("free=free");

        bench.mend();
        ReplayView done = ended(start(wish(refused.cause(), null, null, false)));

        assertThat(done.state()).isEqualTo("done");
        assertThat(List.of(done.total(), done.done(), done.delivered(), done.stillRefused()))
                .containsExactly(3L, 3L, 3L, 0L);
        assertThat(done.startedBy()).isEqualTo("li");
        assertThat(done.results()).extracting(Result::outcome).containsOnly("delivered");
        assertThat(bench.effects()).containsExactlyInAnyOrder("free=free", "k0=later", "k1=w1", "k2=w2");
        assertThat(bench.books()).containsExactly(5L, 0L, 0L);
        assertThat(bench.get(ParkedApi.class).groups(bench.name(), operator())).isEmpty();
    }

    @Test
    void whatIsStillRefusedIsToldAndWaitsOn() {
        park(2);
        bench.jdbc()
                .execute("alter table " + bench.name()
                        + ".kept drop constraint positive, add constraint not_k0 check (id <> 'k0')");
        ReplayView done = ended(start(wish(null, null, null, false)));

        assertThat(List.of(done.delivered(), done.stillRefused())).containsExactly(1L, 1L);
        assertThat(done.results())
                .filteredOn(result -> result.outcome().equals("refused"))
                .singleElement()
                .satisfies(result -> assertThat(result.reason()).contains("not_k0"));
        assertThat(bench.waiting()).hasSize(1);
    }

    @Test
    void aSlowReplayIsStoppedAndTheRestWaitsOn() {
        park(6);
        bench.mend();
        long id = start(wish(null, null, 1, false));
        assertRefused(RefusalCode.REPLAY_RUNNING, () -> start(wish(null, null, null, false)));
        await().until(() -> replay(id).done() >= 1);

        bench.get(ReplayApi.class).stop(id, as("wang", "engineer"));

        ReplayView stopped = replay(id);
        assertThat(stopped.state()).isEqualTo("stopped");
        assertThat(stopped.stoppedBy()).isEqualTo("wang");
        await().during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(6))
                .until(() -> bench.waiting().size() >= 3);
        assertThat(bench.effects()).hasSizeBetween(1, 3);
    }

    @Test
    void aReplayThatWasRunningWhenTheBusDiedGoesOnAndHasEachEffectOnce() throws Exception {
        park(5);
        bench.mend();
        long id = start(wish(null, null, 2, false));
        await().until(() -> replay(id).done() >= 1);
        bench.close();
        bench.start();

        ReplayView done = ended(id);
        assertThat(done.state()).isEqualTo("done");
        assertThat(done.delivered()).isEqualTo(5);
        assertThat(bench.effects()).containsExactlyInAnyOrder("k0=w0", "k1=w1", "k2=w2", "k3=w3", "k4=w4");
        assertThat(bench.books()).containsExactly(5L, 0L, 0L);
    }

    @Test
    void discardingKeepsNameAndReasonAndWhatWaitedBehindGoesOnByItself() {
        bench.deliver(row("a", -1, "bad"));
        bench.deliver(row("a", 1, "good"));
        List<Long> first = bench.waiting().subList(0, 1);

        long discarded = bench.get(ParkedApi.class)
                .discard(new Discard(bench.name(), null, first, null, null, "typed wrongly"), as("test", "department"))
                .discarded();

        assertThat(discarded).isEqualTo(1);
        await().until(() -> bench.waiting().isEmpty());
        assertThat(bench.effects()).containsExactly("a=good");
        assertThat(bench.books()).containsExactly(1L, 0L, 1L);
        ParkedView gone = bench.get(ParkedApi.class)
                .page(bench.name(), null, "discarded", null, null, 1, 20, operator())
                .items()
                .get(0);
        assertThat(List.of(gone.decidedBy(), gone.note())).containsExactly("test", "typed wrongly");
        assertThat(bench.hops()).contains("discarded 1", "replayed 1");
    }

    @Test
    void aReplayIsRefusedForWhatIsNotInForceUnknownNotAllowedOrMadeNoSenseOf() {
        park(1);
        assertRefused(RefusalCode.QUERY_INVALID, () -> start(wish(null, null, 0, false)));
        assertRefused(RefusalCode.QUERY_INVALID, () -> start(wish(null, List.of(), null, false)));
        List<Long> million = LongStream.range(0, 1_000_000).boxed().toList();
        assertRefused(RefusalCode.QUERY_INVALID, () -> start(wish(null, million, null, false)));
        assertRefused(RefusalCode.QUERY_INVALID, () -> start(wish(null, Collections.singletonList(null), null, false)));
        Instant now = Instant.now();
        assertRefused(
                RefusalCode.QUERY_INVALID,
                () -> start(new Wish(bench.name(), null, null, now, now.minusSeconds(1), null, false)));
        assertRefused(RefusalCode.ENTRY_UNKNOWN, () -> start(wish(null, List.of(Long.MAX_VALUE), null, false)));
        assertRefused(RefusalCode.NOT_ALLOWED, () -> bench.get(ReplayApi.class)
                .start(wish(null, null, null, true), as("other", "department")));
        assertRefused(RefusalCode.NOT_ALLOWED, () -> bench.get(ReplayApi.class)
                .start(wish(null, null, null, false), as("hu", "auditor")));
        assertThat(bench.get(ParkedApi.class).groups(null, as("other", "department")))
                .isEmpty();
        bench.jdbc().update("update exchange.parked set generation = 'earlier' where subscription = ?", bench.name());
        List<Long> earlier = bench.waiting();
        assertRefused(RefusalCode.SUBSCRIPTION_NOT_IN_FORCE, () -> start(wish(null, earlier, null, false)));
        bench.suspend();
        assertRefused(RefusalCode.SUBSCRIPTION_NOT_IN_FORCE, () -> start(wish(null, null, null, false)));
        assertThat(bench.effects()).isEmpty();
    }

    private static void assertRefused(RefusalCode code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }
}
