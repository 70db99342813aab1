package govbus.exchange.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import govbus.Resources;
import govbus.Store;
import govbus.adapter.Change;
import govbus.adapter.Position;
import govbus.adapter.Row;
import govbus.adapter.Rows;
import govbus.catalog.ItemType;
import govbus.catalog.Resource;
import govbus.exchange.watch.BulletinsForTests;
import govbus.quality.Gate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.TransactionException;

/** A node that stands still in the middle of an accepting commit, with its connection open, on a real store. */
class FrozenNodeTest {

    @TempDir
    Path directory;

    private final Store store = Store.get();
    private final String name = "test/f" + UUID.randomUUID().toString().substring(0, 8);
    private final Resource resource = Resources.of(name, 1, List.of(Resources.item("id", ItemType.INTEGER, true)));
    private final ReaderLeases first = new ReaderLeases(store.client(), "node-1");
    private final ReaderLeases second = new ReaderLeases(store.client(), "node-2");

    @Test
    void holdsItsSourceOnlyUntilTheStoreEndsItsSessionAndKeepsNothing() throws Exception {
        LogFromStore.prepare(store.jdbc());
        AcceptingCommit commit = LogFromStore.commit(
                store, new StorageFloor(directory, 0, BulletinsForTests.bulletins(store.client())), directory);
        long token = first.acquire(name).orElseThrow();
        first.release(name, token);
        CountDownLatch frozen = new CountDownLatch(1);
        CountDownLatch thawed = new CountDownLatch(1);
        CompletableFuture<Void> zombie =
                CompletableFuture.runAsync(() -> store.transaction().executeWithoutResult(status -> {
                    // as each session of the application's pool has it
                    store.jdbc().execute("set local idle_in_transaction_session_timeout = '8s'");
                    commit.accept(List.of(intake(token, "1")));
                    frozen.countDown();
                    await(thawed);
                }));
        frozen.await();

        assertThat(CompletableFuture.supplyAsync(() -> second.acquire(name)))
                .as("nobody waits for the frozen one")
                .succeedsWithin(Duration.ofSeconds(4))
                .isEqualTo(Optional.empty());
        long newToken = Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> second.acquire(name), Optional::isPresent)
                .orElseThrow();
        assertThat(commit.accept(List.of(intake(newToken, "2"))).answers())
                .allSatisfy(answer -> assertThat(answer.accepted()).isNotNull());
        thawed.countDown();

        assertThatThrownBy(zombie::join).hasCauseInstanceOf(TransactionException.class);
        assertThat(store.jdbc()
                        .queryForList("select cumulative from exchange.batch where resource = ?", Integer.class, name))
                .containsExactly(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Intake intake(long token, String id) {
        Position mark = new Position("stream", id);
        Rows rows = new Rows(List.of("id"), List.of(Row.of(Change.CREATED, new String[] {id}, null, null)), mark);
        return new Intake(resource, name, name + "@1", token, "tester", mark, null, new Gate(resource).check(rows));
    }
}
