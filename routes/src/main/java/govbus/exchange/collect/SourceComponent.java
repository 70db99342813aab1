package govbus.exchange.collect;

import govbus.exchange.Adapters;
import govbus.exchange.log.SourcePositions;
import govbus.exchange.watch.Flows;
import java.util.Map;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.DefaultEndpoint;

/** Camel's view of the source adapters: {@code source:<mount>} is a consumer that its adapter drives. */
@org.springframework.stereotype.Component("source")
class SourceComponent extends DefaultComponent {

    private final Mounts mounts;
    private final Adapters adapters;
    private final SourcePositions positions;
    private final Flows flows;

    SourceComponent(Mounts mounts, Adapters adapters, SourcePositions positions, Flows flows) {
        this.mounts = mounts;
        this.adapters = adapters;
        this.positions = positions;
        this.flows = flows;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        return new SourceEndpoint(uri, remaining);
    }

    private final class SourceEndpoint extends DefaultEndpoint {
        private final String name;

        SourceEndpoint(String uri, String name) {
            super(uri, SourceComponent.this);
            this.name = name;
        }

        /** Looked up anew for each route, since Camel keeps endpoints beyond the life of one. */
        @Override
        public Consumer createConsumer(Processor processor) {
            Mount mount = mounts.get(name);
            return new SourceConsumer(
                    this, processor, mount, adapters.source(mount.source().adapter()), positions, flows);
        }

        @Override
        public Producer createProducer() {
            throw new UnsupportedOperationException("a source is only read");
        }
    }
}
