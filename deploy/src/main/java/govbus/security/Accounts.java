package govbus.security;

import govbus.catalog.Offices;
import govbus.engine.BrokerUsers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The accounts as they are now, at most two seconds late on every node: that is how fast a withdrawal bites. */
@Component
class Accounts implements BrokerUsers, Offices {
    private static final Duration FRESH = Duration.ofSeconds(2);

    private final AccountStore store;
    private final PasswordEncoder encoder;
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

    private synchronized Snapshot read() {
        if (snapshot.stale()) {
            long at = System.nanoTime();
            snapshot = new Snapshot(
                    store.clients().stream().collect(Collectors.toMap(Client::id, Function.identity())),
                    store.people().stream().collect(Collectors.toMap(Person::name, Function.identity())),
                    at);
        }
        return snapshot;
    }
}
