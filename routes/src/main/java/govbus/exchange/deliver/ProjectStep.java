package govbus.exchange.deliver;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.springframework.stereotype.Component;

/** Portion in, portion out with no more than the subscription was granted. */
@Component
class ProjectStep implements Processor {

    @Override
    public void process(Exchange exchange) {
        Portion portion = exchange.getMessage().getBody(Portion.class);
        Projection projection = portion.feeding().projection();
        exchange.getMessage()
                .setBody(new Portion(
                        portion.feeding(),
                        portion.epoch(),
                        portion.from(),
                        portion.batches().stream().map(projection::apply).toList()));
    }
}
