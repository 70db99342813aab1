package govbus.engine.push;

import govbus.adapter.Accepted;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.exchange.push.PushDesk;
import govbus.exchange.push.PushRoom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.core.transaction.Transaction;
import org.apache.activemq.artemis.core.transaction.TransactionOperationAbstract;

/**
 * The pushes of one transaction: collected while it is open, accepted together before it commits, forgotten when it rolls
 * back. All are read before the first is accepted, so one that cannot be read keeps the others out as well.
 */
final class PushCommit extends TransactionOperationAbstract {
    private static final int PROPERTY = 0x60_76_62;
    private static final int MOST_MESSAGES = 1_000;
    private static final long MOST_BYTES = 32L << 20;

    private final PushDesk desk;
    private final PushTurns turns;
    private final ReceiptSender receipts;
    private final List<One> pushes = new ArrayList<>();
    private List<Accepted> answers = List.of();
    private long bytes;

    private PushCommit(PushDesk desk, PushTurns turns, ReceiptSender receipts) {
        this.desk = desk;
        this.turns = turns;
        this.receipts = receipts;
    }

    private record One(String client, String resource, PushedMessage message) {}

    /** That of a transaction; joins it when it is the first push there. */
    static PushCommit of(Transaction transaction, PushDesk desk, PushTurns turns, ReceiptSender receipts) {
        if (transaction.getProperty(PROPERTY) instanceof PushCommit known) {
            return known;
        }
        PushCommit commit = new PushCommit(desk, turns, receipts);
        transaction.putProperty(PROPERTY, commit);
        transaction.addOperation(commit);
        return commit;
    }

    synchronized void add(String client, String resource, PushedMessage message) {
        bytes += message.body().length;
        if (pushes.size() == MOST_MESSAGES || bytes > MOST_BYTES) {
            throw new Refusal(
                    RefusalCode.PAYLOAD_TOO_LARGE,
                    "一个事务不超过 1000 条、32 MiB / at most 1,000 messages and 32 MiB a commit");
        }
        pushes.add(new One(client, resource, message));
    }

    /** A prepared transaction must be able to commit after a crash, which what is only in memory is not. */
    @Override
    public void beforePrepare(Transaction transaction) throws ActiveMQException {
        throw BrokerRefusal.of(new Refusal(
                RefusalCode.UNAVAILABLE, "不支持两阶段提交 / no two-phase commit here; commit in one phase, or locally"));
    }

    @Override
    public synchronized void beforeCommit(Transaction transaction) throws Exception {
        try (PushRoom.Place place = desk.room(bytes)) {
            accept();
        } catch (Exception refused) {
            if (transaction.getXid() == null) {
                // The broker forgets a transaction whose commit failed; what was consumed in it must come again.
                transaction.rollback();
            }
            throw BrokerRefusal.of(refused);
        }
    }

    private void accept() throws ExecutionException {
        Map<String, List<PushDesk.Reading>> byResource = new LinkedHashMap<>();
        for (One push : pushes) {
            byResource
                    .computeIfAbsent(push.resource(), none -> new ArrayList<>())
                    .add(desk.read(
                            desk.entrance(push.client(), push.resource()),
                            push.message().key(),
                            push.message().contentType(),
                            push.message().body()));
        }
        Map<String, List<Accepted>> accepted = new LinkedHashMap<>();
        for (Map.Entry<String, List<PushDesk.Reading>> one : byResource.entrySet()) {
            accepted.put(one.getKey(), new ArrayList<>(turns.await(one.getKey(), () -> one.getValue().stream()
                    .map(PushDesk.Reading::submit)
                    .toList())));
        }
        answers = pushes.stream()
                .map(push -> accepted.get(push.resource()).remove(0))
                .toList();
    }

    @Override
    public synchronized void afterCommit(Transaction transaction) {
        for (int i = 0; i < answers.size(); i++) {
            One push = pushes.get(i);
            receipts.send(push.client(), push.message(), answers.get(i));
        }
    }
}
