package govbus.exchange.deliver;

import govbus.exchange.deliver.Feeding.Place;
import govbus.ledger.Entry;
import govbus.ledger.Ledger;
import govbus.ledger.Way;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The ledger's lines of deliveries. */
final class DeliveryLines {

    private DeliveryLines() {}

    /** One line, or several when so much at once is noted that one would not be found. */
    static List<Entry> delivered(Feeding feeding, Place from, Place upTo, String remark) {
        Way way = Way.out(feeding.fedAt(upTo.sequence()), Instant.now());
        List<Entry> lines = new ArrayList<>();
        long first = from.sequence() + 1;
        while (upTo.sequence() - first >= Ledger.WIDEST) {
            lines.add(line(feeding, first, first + Ledger.WIDEST - 1, 0, "one of several lines")
                    .with(way));
            first += Ledger.WIDEST;
        }
        int records = (int) Math.min(Integer.MAX_VALUE, upTo.records() - from.records());
        lines.add(line(feeding, first, upTo.sequence(), records, remark).with(way));
        return lines;
    }

    private static Entry line(Feeding feeding, long first, long last, int records, String remark) {
        return Entry.delivered(
                feeding.lane().resource(),
                feeding.subscription().name(),
                feeding.lane().partition(),
                first,
                last,
                records,
                remark);
    }

    /** What is in the queue of a subscription and not delivered yet. */
    static Entry fed(Portion portion) {
        Feeding feeding = portion.feeding();
        return Entry.fed(
                feeding.lane().resource(),
                feeding.subscription().name(),
                feeding.lane().partition(),
                portion.from().sequence() + 1,
                portion.upTo().sequence(),
                (int) (portion.upTo().records() - portion.from().records()));
    }
}
