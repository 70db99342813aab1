package govbus.exchange.deliver;

import govbus.adapter.Delivery;
import govbus.adapter.Row;
import govbus.adapter.Target.Applied;
import govbus.adapter.Target.PositionMoved;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.exchange.watch.Flows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Applies records to one subscription's target out of the lane's turn: a replay of parked rows, the repair of a
 * difference. Nothing else is applied to the lane meanwhile, by any node: the lane's position in the target is locked.
 */
@Component
public class Redelivery {

    private final Feedings feedings;
    private final InForce inForce;
    private final OpenTargets targets;
    private final NodeSubscribers inside;
    private final RepairTurns repairs;
    private final HandOverAside handOver;
    private final Flows flows;

    Redelivery(
            Feedings feedings,
            InForce inForce,
            OpenTargets targets,
            NodeSubscribers inside,
            RepairTurns repairs,
            HandOverAside handOver,
            Flows flows) {
        this.feedings = feedings;
        this.inForce = inForce;
        this.targets = targets;
        this.inside = inside;
        this.repairs = repairs;
        this.handOver = handOver;
        this.flows = flows;
    }

    /**
     * One record as the subscription may see it, projected already.
     *
     * @param acceptedAt when it was accepted; {@code null} when that is not known
     */
    public record Item(String key, Row row, Instant acceptedAt) {

        public Item(String key, Row row) {
            this(key, row, null);
        }
    }

    /**
     * What is to be applied, in order.
     *
     * @param items names of the rows' values, as the subscription has them
     */
    public record Selection(List<String> items, List<Item> rows) {}

    /** A record that the target did not take, by its index in the selection. */
    public record Refused(int index, String key, String reason) {}

    /** {@code applied + refused = selected}. */
    public record Outcome(int applied, List<Refused> refused) {

        static final Outcome NOTHING = new Outcome(0, List.of());
    }

    /** One redelivery: what is chosen when the lane is held, and what is to be kept of it. */
    interface Turn {

        /** @param position that the target will be at afterwards */
        Selection choose(long position);

        /** Before the target commits; durable when it returns. */
        void refused(Refused refused);

        /** After the target has committed, or when nothing was chosen; gives the answer. */
        Outcome ended(Outcome outcome);
    }

    /**
     * Sends records again: the caller chooses them when the lane is held, so that what it compared is still so. Records
     * whose key waits for a parked one are left out and answered as refused. Leaves a line {@code replayed} in the
     * ledger. Exactly once in effect for a caller that compares anew after a crash.
     *
     * @param by who wants it; {@code note} why
     * @throws Refusal {@code subscription-not-in-force} when it is revoked, suspended or of another form now
     */
    public Outcome redeliver(String subscription, int partition, String by, String note, Supplier<Selection> choose) {
        Feeding feeding = feeding(subscription, partition);
        return redeliver(feeding, repairs.turn(feeding, by, note, choose));
    }

    /** The lane as it is fed now; refused as {@code unavailable} while it is only just being started. */
    Feeding feeding(String subscription, int partition) {
        Feeding feeding = feedings.find(subscription, partition).orElse(null);
        if (feeding != null && inForce.covers(feeding)) {
            return feeding;
        }
        throw inForce.has(subscription)
                ? new Refusal(RefusalCode.UNAVAILABLE, "投递正在启动 / the delivery is just being started: " + subscription)
                : notInForce(subscription);
    }

    Outcome redeliver(Feeding feeding, Turn turn) {
        boolean stays = inside.has(feeding.subscription().delivery().adapter());
        Outcome outcome = stays ? handOver.apply(feeding, turn) : toTarget(feeding, turn);
        if (outcome.applied() > 0) {
            flows.delivered(feeding.subscription().name(), outcome.applied());
        }
        return outcome;
    }

    private Outcome toTarget(Feeding feeding, Turn turn) {
        int held = feeding.lane().partition();
        List<Refused> refused = new ArrayList<>();
        Chosen chosen = new Chosen();
        try {
            Applied applied = targets.of(feeding)
                    .applyAside(held, aside(held), at -> chosen.by(turn, checked(feeding), at), one -> {
                        Refused row = chosen.refused(one.index(), one.reason());
                        turn.refused(row);
                        refused.add(row);
                    });
            return turn.ended(new Outcome(applied.applied(), refused));
        } catch (PositionMoved moved) {
            throw new IllegalStateException("a lane that was held has moved", moved);
        }
    }

    /** A partition of its own for what comes out of turn: no lane has a negative number. */
    static int aside(int held) {
        return -1 - held;
    }

    /** Asked again when the lane is held: a revocation bites at once. */
    private Feeding checked(Feeding feeding) {
        if (!inForce.covers(feeding)) {
            throw notInForce(feeding.subscription().name());
        }
        return feeding;
    }

    static Refusal notInForce(String subscription) {
        return new Refusal(
                RefusalCode.SUBSCRIPTION_NOT_IN_FORCE,
                "使用授权已撤销、暂停或变更,不能重放 / revoked, suspended or changed: " + subscription);
    }

    /** What a turn chose, once it has been asked. */
    private static final class Chosen {
        private Selection selection;

        Delivery by(Turn turn, Feeding feeding, long at) {
            selection = turn.choose(at + 1);
            if (selection == null || selection.rows().isEmpty()) {
                return null;
            }
            List<Row> rows = selection.rows().stream().map(Item::row).toList();
            return new Delivery(aside(feeding.lane().partition()), at, at + 1, selection.items(), rows);
        }

        Refused refused(int index, String reason) {
            return new Refused(index, selection.rows().get(index).key(), reason);
        }
    }
}
