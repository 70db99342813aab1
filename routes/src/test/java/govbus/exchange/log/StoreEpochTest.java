package govbus.exchange.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import govbus.Store;
import govbus.exchange.watch.BulletinsForTests;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that goes back in time is noticed, one that does not is left alone. */
class StoreEpochTest {

    @TempDir
    Path directory;

    private final Store store = Store.get();
    private final String node = UUID.randomUUID().toString();

    private StoreEpoch started() {
        StoreEpoch epoch = new StoreEpoch(
                store.client(), store.transaction(), BulletinsForTests.bulletins(store.client()), node, directory);
        epoch.start();
        return epoch;
    }

    private long beat() {
        return store.client()
                .sql("select coalesce(max(beat), 0) from exchange.pulse where node = ?")
                .param(node)
                .query(Long.class)
                .single();
    }

    private void remember(String source) {
        store.jdbc()
                .update("insert into exchange.source_position (source, lane, value) values (?, 'stream', '1')", source);
    }

    private boolean remembers(String source) {
        return store.client()
                .sql("select exists (select 1 from exchange.source_position where source = ?)")
                .param(source)
                .query(Boolean.class)
                .single();
    }

    @Test
    void aStoreThatWasPutBackBeginsANewEpochAndReadsAllSourcesAgain() {
        StoreEpoch before = started();
        int first = before.number();
        await().until(() -> beat() > 0);
        before.stop();
        remember("test/put-back");
        store.jdbc().update("update exchange.pulse set beat = beat - 1 where node = ?", node);

        StoreEpoch after = started();

        assertThat(after.number()).isEqualTo(first + 1);
        assertThat(remembers("test/put-back")).isFalse();
        after.stop();
    }

    @Test
    void aStoreThatIsExchangedUnderTheRunningBusIsNoticedAsWell() {
        StoreEpoch epoch = started();
        int first = epoch.number();
        await().until(() -> beat() > 0);

        store.jdbc().update("delete from exchange.pulse where node = ?", node);

        await().until(() -> epoch.number() == first + 1);
        epoch.stop();
    }

    @Test
    void anOrdinaryStartChangesNothing() {
        StoreEpoch before = started();
        int first = before.number();
        await().until(() -> beat() > 0);
        before.stop();
        remember("test/ordinary");

        StoreEpoch after = started();

        assertThat(after.number()).isEqualTo(first);
        assertThat(remembers("test/ordinary")).isTrue();
        after.stop();
    }
}
