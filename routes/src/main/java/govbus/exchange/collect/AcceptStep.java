package govbus.exchange.collect;

import govbus.adapter.Accepted;
import govbus.exchange.log.ExchangeLog;
import govbus.exchange.log.Intake;
import govbus.exchange.watch.Flows;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.springframework.stereotype.Component;

/** Intake in, answer out: the rows are durable when this returns, or with {@link #LATER} when the answer completes. */
@Component
class AcceptStep implements Processor {

    /** Property of an exchange whose reader does not wait. */
    static final String LATER = "govbus.later";

    private final ExchangeLog log;
    private final Flows flows;

    AcceptStep(ExchangeLog log, Flows flows) {
        this.log = log;
        this.flows = flows;
    }

    @Override
    public void process(Exchange exchange) {
        Intake intake = exchange.getMessage().getBody(Intake.class);
        if (exchange.getProperty(LATER) != null) {
            exchange.getMessage().setBody(log.submit(intake).thenApply(accepted -> {
                flows.accepted(intake.source(), accepted);
                return accepted;
            }));
            return;
        }
        Accepted accepted = log.accept(intake);
        flows.accepted(intake.source(), accepted);
        exchange.getMessage().setBody(accepted);
    }
}
