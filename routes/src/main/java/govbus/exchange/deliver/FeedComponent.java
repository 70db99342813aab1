package govbus.exchange.deliver;

import govbus.exchange.log.LogReader;
import govbus.exchange.watch.Flows;
import java.util.Map;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultEndpoint;

/** Camel's view of the log: {@code feed:<subscription>:<partition>} is a consumer of one lane for one subscription. */
@org.springframework.stereotype.Component("feed")
class FeedComponent extends DefaultComponent {

    private final Feedings feedings;
    private final LogReader log;
    private final StartPlace start;
    private final InForce inForce;
    private final Flows flows;

    FeedComponent(Feedings feedings, LogReader log, StartPlace start, InForce inForce, Flows flows) {
        this.feedings = feedings;
        this.log = log;
        this.start = start;
        this.inForce = inForce;
        this.flows = flows;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        return new FeedEndpoint(uri, remaining);
    }

    private final class FeedEndpoint extends DefaultEndpoint {
        private final String feeding;

        FeedEndpoint(String uri, String feeding) {
            super(uri, FeedComponent.this);
            this.feeding = feeding;
        }

        /** Looked up anew for each route, since Camel keeps endpoints beyond the life of one. */
        @Override
        public Consumer createConsumer(Processor processor) {
            return new FeedConsumer(this, processor, feedings.get(feeding), log, start, inForce, flows);
        }

        @Override
        public Producer createProducer() {
            throw new UnsupportedOperationException("the log is written by accepting only");
        }
    }
}
