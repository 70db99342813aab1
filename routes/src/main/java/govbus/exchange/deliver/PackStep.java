package govbus.exchange.deliver;

import govbus.ledger.LaterLines;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.springframework.stereotype.Component;

/** Portion in, the bytes of a message out. */
@Component
class PackStep implements Processor {

    static final String PORTION = "govbus.portion";

    private final LaterLines later;

    PackStep(LaterLines later) {
        this.later = later;
    }

    @Override
    public void process(Exchange exchange) {
        Portion portion = exchange.getMessage().getBody(Portion.class);
        exchange.setProperty(PORTION, portion);
        byte[] message =
                Parcel.of(portion.epoch(), portion.from(), portion.batches()).encode();
        // Counted before it is sent: the target may be faster than this thread.
        Feeding feeding = portion.feeding();
        Feeding.Place upTo = portion.upTo();
        feeding.sent(upTo, message.length);
        if (feeding.isFirstTold(upTo)) {
            later.addUnless(() -> feeding.delivered().sequence() >= upTo.sequence(), DeliveryLines.fed(portion));
        }
        exchange.getMessage().setBody(message);
    }
}
