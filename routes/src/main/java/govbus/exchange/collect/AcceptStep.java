package govbus.exchange.collect;

import govbus.adapter.Accepted;
import govbus.exchange.log.ExchangeLog;
import govbus.exchange.log.Intake;
import govbus.exchange.watch.Flows;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.springframework.stereotype.Component;

/** Intake in, answer out: the rows are durable when this returns. */
@Component
class AcceptStep implements Processor {

    private final ExchangeLog log;
    private final Flows flows;

    AcceptStep(ExchangeLog log, Flows flows) {
        this.log = log;
        this.flows = flows;
    }

    @Override
    public void process(Exchange exchange) {
        Intake intake = exchange.getMessage().getBody(Intake.class);
        Accepted accepted = log.accept(intake);
        flows.accepted(intake.source(), accepted);
        exchange.getMessage().setBody(accepted);
    }
}
