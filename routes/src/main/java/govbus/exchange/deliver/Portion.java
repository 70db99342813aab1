package govbus.exchange.deliver;

import govbus.exchange.Batch;
import java.util.List;

/** Consecutive batches of a lane on their way to one subscription; the first body of a feeding route. */
record Portion(Feeding feeding, int epoch, Feeding.Place from, List<Batch> batches) {

    Feeding.Place upTo() {
        Batch last = batches.get(batches.size() - 1);
        return new Feeding.Place(last.sequence(), last.cumulative());
    }
}
