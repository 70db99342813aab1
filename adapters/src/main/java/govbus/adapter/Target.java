package govbus.adapter;

import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/** An open target. Safe for use by one thread a partition. */
public interface Target extends AutoCloseable {

    /** Position of the newest applied delivery of a partition, as the target itself remembers it. */
    OptionalLong position(int partition);

    /**
     * Applies a delivery and stores its position in one transaction. A row that the target cannot take for the row's
     * own sake (wrong type, broken constraint) is given to {@code park}, before the commit, and the others are applied;
     * {@code park} must have made it durable when it returns. Anything else that fails is thrown, and then nothing was
     * applied.
     *
     * @throws PositionMoved when the target's position is neither the delivery's nor beyond it
     */
    Applied apply(Delivery delivery, Consumer<Refused> park) throws PositionMoved;

    /**
     * Applies rows out of turn: holds a partition, so that nothing else is applied to it by any node meanwhile, has the
     * rows chosen, and applies them with the position of another partition, {@code aside}, in one transaction.
     *
     * @param choose gets the position of {@code aside}, gives what to apply after it; {@code null} for nothing
     * @param refuse as {@code park} of {@link #apply}
     * @throws PositionMoved when the delivery chosen does not start at that position
     */
    default Applied applyAside(int held, int aside, LongFunction<Delivery> choose, Consumer<Refused> refuse)
            throws PositionMoved {
        throw new UnsupportedOperationException("this kind of target takes rows in their turn only");
    }

    /** The subscription is no more: its positions go, so that one declared anew begins anew. Data stays as it is. */
    default void forget() {}

    @Override
    void close();

    /** A row that the target refused. */
    record Refused(int index, String reason) {}

    /** What applying did: {@code applied + parked = rows}, or nothing at all when the delivery was not newer. */
    record Applied(int applied, int parked, boolean ignored) {}

    /** The target is at another position than the delivery assumes; feed again from there. */
    final class PositionMoved extends Exception {
        private static final long serialVersionUID = 1;
        private final long position;

        public PositionMoved(long position) {
            super("the target is at position " + position);
            this.position = position;
        }

        public long position() {
            return position;
        }
    }
}
