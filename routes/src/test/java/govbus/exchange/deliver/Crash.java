package govbus.exchange.deliver;

import govbus.exchange.deliver.Redelivery.Outcome;
import govbus.exchange.deliver.Redelivery.Refused;
import govbus.exchange.deliver.Redelivery.Selection;
import govbus.exchange.deliver.Redelivery.Turn;

/** A turn during which the bus dies: before or behind the target's commit. */
record Crash(Turn turn, boolean before) implements Turn {

    static final class Now extends Error {
        private static final long serialVersionUID = 1;
    }

    @Override
    public Selection choose(long position) {
        Selection selection = turn.choose(position);
        if (before) {
            throw new Now();
        }
        return selection;
    }

    @Override
    public void refused(Refused refused) {
        turn.refused(refused);
    }

    @Override
    public Outcome ended(Outcome outcome) {
        throw new Now();
    }
}
