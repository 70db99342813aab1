package govbus.engine.push;

import govbus.adapter.Accepted;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.exchange.push.PushDesk;
import govbus.exchange.push.PushRoom;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.persistence.OperationContext;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerMessagePlugin;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerSessionPlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;
import org.apache.activemq.artemis.spi.core.protocol.SessionCallback;
import org.apache.activemq.artemis.utils.CompositeAddress;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Stands in the broker before every message that is sent: one for a push address is accepted by the exchange log, or
 * refused, before the broker answers. In a transaction that happens before its commit.
 */
public final class PushPlugin implements ActiveMQServerMessagePlugin, ActiveMQServerSessionPlugin {
    private final ObjectProvider<PushDesk> desk;
    private final Predicate<String> welcome;
    private final PushTurns turns = new PushTurns();
    private final Set<String> committingEachSend = ConcurrentHashMap.newKeySet();
    private ReceiptSender receipts;

    /** @param welcome whether a client that logged in earlier may still send */
    public PushPlugin(ObjectProvider<PushDesk> desk, Predicate<String> welcome) {
        this.desk = desk;
        this.welcome = welcome;
    }

    @Override
    public void registered(ActiveMQServer server) {
        receipts = new ReceiptSender(server);
    }

    @Override
    public void beforeCreateSession(
            String name,
            String user,
            int minLargeMessageSize,
            RemotingConnection connection,
            boolean autoCommitSends,
            boolean autoCommitAcks,
            boolean preAcknowledge,
            boolean xa,
            String defaultAddress,
            SessionCallback callback,
            boolean autoCreateQueues,
            OperationContext context,
            Map<SimpleString, RoutingType> prefixes) {
        // A session that commits each send carries a transaction as well, and does not tell that it is none.
        if (autoCommitSends) {
            committingEachSend.add(name);
        }
    }

    @Override
    public void afterCloseSession(ServerSession session, boolean failed) {
        committingEachSend.remove(session.getName());
    }

    /** Nothing but the broker's own exception may leave here: it swallows every other one and confirms the message. */
    @Override
    public void beforeSend(
            ServerSession session, Transaction transaction, Message message, boolean direct, boolean noAutoCreateQueue)
            throws ActiveMQException {
        String address = addressOf(session, message);
        if (address == null || !PushAddress.is(address)) {
            return;
        }
        boolean transacted = transaction != null && !committingEachSend.contains(session.getName());
        try {
            take(session, transacted ? transaction : null, PushAddress.resource(address), message);
        } catch (Throwable failed) {
            ActiveMQException refused = BrokerRefusal.of(failed);
            if (transacted) {
                transaction.markAsRollbackOnly(refused);
            }
            throw refused;
        }
    }

    private void take(ServerSession session, Transaction transaction, String resource, Message message)
            throws ActiveMQException, ExecutionException {
        String client = session.getValidatedUser();
        if (client == null || !welcome.test(client)) {
            throw new Refusal(RefusalCode.NOT_ALLOWED, "无权推送 / not allowed to push");
        }
        PushDesk open = desk.getIfAvailable();
        if (open == null) {
            throw new Refusal(RefusalCode.UNAVAILABLE, "正在启动 / the bus is just starting");
        }
        PushDesk.Entrance entrance = open.entrance(client, resource);
        PushedMessage push = PushedMessage.of(message);
        if (transaction != null) {
            PushCommit.of(transaction, open, turns, receipts).add(client, resource, push);
            return;
        }
        Accepted accepted;
        try (PushRoom.Place place = open.room(push.body().length)) {
            PushDesk.Reading reading = open.read(entrance, push.key(), push.contentType(), push.body());
            accepted = turns.await(resource, () -> List.of(reading.submit())).get(0);
        }
        receipts.send(client, push, accepted);
    }

    private static String addressOf(ServerSession session, Message message) {
        String address = message.getAddress() == null ? session.getDefaultAddress() : message.getAddress();
        return address == null ? null : CompositeAddress.extractAddressName(address);
    }
}
