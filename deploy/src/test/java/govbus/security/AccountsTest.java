package govbus.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.security.crypto.password.NoOpPasswordEncoder;

/** Who asks for accounts while the store is away. */
@SuppressWarnings("deprecation")
class AccountsTest {
    private final AwayStore store = new AwayStore();
    private final Accounts accounts =
            new Accounts(new AccountStore(JdbcClient.create(store)), NoOpPasswordEncoder.getInstance());

    /** A pool that waits for a store that is away, and then says so. */
    private static final class AwayStore extends AbstractDataSource {
        private final AtomicInteger asked = new AtomicInteger();
        private volatile CountDownLatch patience = new CountDownLatch(1);

        @Override
        public Connection getConnection() throws SQLException {
            asked.incrementAndGet();
            try {
                patience.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new SQLTransientConnectionException("the store is away");
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }

    @Test
    void whoeverWaitsForOneReadingFailsWithItAndNotOneAfterTheOther() {
        List<CompletableFuture<Void>> all = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> assertThatThrownBy(() -> accounts.client("police"))
                                .isInstanceOf(DataAccessException.class),
                        asker -> new Thread(asker, "asker").start()))
                .toList();
        await().until(() -> waiting() == 20);
        store.patience.countDown();
        all.forEach(CompletableFuture::join);
        assertThat(store.asked).hasValue(1);
    }

    @Test
    void onceItIsKnownThatTheStoreIsAwayOneTriesAndTheOthersAreToldAtOnce() {
        store.patience.countDown();
        assertThatThrownBy(() -> accounts.client("police")).isInstanceOf(DataAccessException.class);
        store.patience = new CountDownLatch(1);
        CompletableFuture<Void> trying = CompletableFuture.runAsync(
                () -> assertThatThrownBy(() -> accounts.client("police")).isInstanceOf(DataAccessException.class),
                asker -> new Thread(asker, "asker").start());
        await().until(() -> store.asked.get() == 2);
        assertThatThrownBy(() -> accounts.client("police"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("cannot be read now");
        assertThat(store.asked).hasValue(2);
        store.patience.countDown();
        trying.join();
    }

    private static long waiting() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("asker"))
                .filter(thread ->
                        thread.getState() == Thread.State.WAITING || thread.getState() == Thread.State.BLOCKED)
                .count();
    }
}
