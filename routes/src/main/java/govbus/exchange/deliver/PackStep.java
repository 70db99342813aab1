package govbus.exchange.deliver;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.springframework.stereotype.Component;

/** Portion in, the bytes of a message out. */
@Component
class PackStep implements Processor {

    static final String PORTION = "govbus.portion";

    @Override
    public void process(Exchange exchange) {
        Portion portion = exchange.getMessage().getBody(Portion.class);
        exchange.setProperty(PORTION, portion);
        byte[] message =
                Parcel.of(portion.epoch(), portion.from(), portion.batches()).encode();
        // Counted before it is sent: the target may be faster than this thread.
        portion.feeding().sent(portion.upTo(), message.length);
        exchange.getMessage().setBody(message);
    }
}
