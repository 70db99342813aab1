package govbus.engine;

import govbus.catalog.Catalog;
import govbus.catalog.Subscription;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager5;
import org.apache.activemq.artemis.spi.core.security.jaas.UserPrincipal;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The broker's doorkeeper: the bus may do everything; a department may send to its own {@code push.<department>.…} and
 * take from the queues of its own subscriptions in force and from temporary queues of its own; nothing else is allowed
 * to anybody.
 */
final class BrokerGate implements ActiveMQSecurityManager5 {
    private static final String SUBSCRIPTION = "subscription.";

    private final Login bus;
    private final ObjectProvider<BrokerUsers> users;
    private final ObjectProvider<Catalog> catalog;
    private final Clock clock;
    private final TemporaryQueues temporary = new TemporaryQueues();

    BrokerGate(Login bus, ObjectProvider<BrokerUsers> users, ObjectProvider<Catalog> catalog, Clock clock) {
        this.bus = bus;
        this.users = users;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** Name and password of the bus itself. */
    record Login(String user, String password) {

        boolean matches(String otherUser, String otherPassword) {
            return user.equals(otherUser)
                    && otherPassword != null
                    && MessageDigest.isEqual(
                            password.getBytes(StandardCharsets.UTF_8), otherPassword.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public boolean validateUser(String user, String password) {
        if (user == null || password == null) {
            return false;
        }
        return user.equals(bus.user())
                ? bus.matches(user, password)
                : users.stream().anyMatch(known -> known.verify(user, password));
    }

    @Override
    public boolean validateUserAndRole(String user, String password, Set<Role> roles, CheckType check) {
        return false;
    }

    @Override
    public Subject authenticate(String user, String password, RemotingConnection connection, String domain) {
        if (!validateUser(user, password)) {
            return null;
        }
        Subject subject = new Subject();
        subject.getPrincipals().add(new UserPrincipal(user));
        return subject;
    }

    @Override
    public boolean authorize(Subject subject, Set<Role> roles, CheckType check, String address) {
        return subject != null
                && subject.getPrincipals(UserPrincipal.class).stream()
                        .anyMatch(user -> allowed(user.getName(), check, address));
    }

    private boolean allowed(String user, CheckType check, String address) {
        if (user.equals(bus.user())) {
            return true;
        }
        if (!mayStay(user)) {
            return false;
        }
        return switch (check) {
            case SEND -> address.startsWith("push." + user + ".");
            case CONSUME, BROWSE ->
                address.startsWith(SUBSCRIPTION) && owns(user, queueOf(address)) || temporary.belongsTo(user, address);
            case CREATE_NON_DURABLE_QUEUE, CREATE_ADDRESS -> TemporaryQueues.mayMake(address);
            case DELETE_NON_DURABLE_QUEUE, DELETE_ADDRESS -> temporary.belongsTo(user, address);
            default -> false;
        };
    }

    TemporaryQueues temporaryQueues() {
        return temporary;
    }

    /** Whether somebody who logged in earlier is still welcome. */
    boolean mayStay(String user) {
        return user.equals(bus.user()) || users.stream().anyMatch(known -> known.enabled(user));
    }

    private boolean owns(String user, String queue) {
        Catalog current = catalog.getIfAvailable();
        if (current == null || !queue.startsWith(SUBSCRIPTION)) {
            return false;
        }
        Subscription subscription = current.current().subscriptions().get(queue.substring(SUBSCRIPTION.length()));
        return subscription != null
                && subscription.subscriber().equals(user)
                && subscription.inForce(LocalDate.now(clock));
    }

    /** {@code address::queue} names a queue of another address; the queue counts. */
    private static String queueOf(String address) {
        int at = address.indexOf("::");
        return at < 0 ? address : address.substring(at + 2);
    }
}
