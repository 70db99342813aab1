package govbus.security;

import govbus.catalog.Offices;
import govbus.engine.BrokerUsers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The accounts as they are now, at most two seconds late on every node: that is how fast a withdrawal bites. */
@Component
class Accounts implements BrokerUsers, Offices {
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final AccountStore store;
    private final PasswordEncoder encoder;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Failure failure;
    private volatile Snapshot snapshot = new Snapshot(Map.of(), Map.of(), System.nanoTime() - FRESH.toNanos() - 1);

    Accounts(AccountStore store, PasswordEncoder encoder) {
        this.store = store;
        this.encoder = encoder;
    }

    private record Snapshot(Map<String, Client> clients, Map<String, Person> people, long readAt) {

        boolean stale() {
            return System.nanoTime() - readAt > FRESH.toNanos();
        }
    }

    /** That the accounts could not be read, and when that was known. */
    private record Failure(long at, DataAccessException cause) {}

    /** The client of this id, when it is in force. */
    Optional<Client> client(String id) {
        return Optional.ofNullable(current().clients().get(id)).filter(Client::enabled);
    }

    /** The person of this name, when in office. */
    Optional<Person> person(String name) {
        return Optional.ofNullable(current().people().get(name)).filter(Person::enabled);
    }

    @Override
    public Optional<String> departmentOf(String person) {
        return person(person).map(Person::department);
    }

    boolean hasPeople() {
        return !current().people().isEmpty();
    }

    @Override
    public boolean verify(String client, String secret) {
        return client(client)
                .filter(known -> encoder.matches(secret, known.secretHash()))
                .isPresent();
    }

    @Override
    public boolean enabled(String client) {
        return client(client).isPresent();
    }

    /** Reads the accounts anew at the next question. */
    void forget() {
        snapshot = new Snapshot(Map.of(), Map.of(), System.nanoTime() - FRESH.toNanos() - 1);
    }

    private Snapshot current() {
        Snapshot now = snapshot;
        return now.stale() ? read() : now;
    }

    /**
     * One caller reads, and the others wait for it. When it fails, those who waited have failed with it, and until one succeeds
     * one at a time tries: while the store is away everybody else is told so at once and not after a wait of their own each.
     */
    private Snapshot read() {
        long asked = System.nanoTime();
        Failure before = failure;
        if (before == null) {
            reading.lock();
        } else if (!reading.tryLock()) {
            throw away(before);
        }
        try {
            if (!snapshot.stale()) {
                return snapshot;
            }
            if (failure != null && failure.at() - asked > 0) {
                throw away(failure);
            }
            return readNow();
        } finally {
            reading.unlock();
        }
    }

    private Snapshot readNow() {
        try {
            long at = System.nanoTime();
            snapshot = new Snapshot(
                    store.clients().stream().collect(Collectors.toMap(Client::id, Function.identity())),
                    store.people().stream().collect(Collectors.toMap(Person::name, Function.identity())),
                    at);
            failure = null;
            return snapshot;
        } catch (DataAccessException unread) {
            failure = new Failure(System.nanoTime(), unread);
            throw unread;
        }
    }

    private static DataAccessException away(Failure failure) {
        return new DataAccessResourceFailureException("the accounts cannot be read now", failure.cause());
    }
}
