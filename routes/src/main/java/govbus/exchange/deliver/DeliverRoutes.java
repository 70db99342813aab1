package govbus.exchange.deliver;

import govbus.exchange.watch.Flows;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/**
 * The templates of delivering: {@code hand-over} to subscribers inside the node, {@code feed} into a subscription's
 * queue and {@code deliver} from there into its target.
 */
@Component
class DeliverRoutes extends RouteBuilder {

    private static final String QUEUE = "jms:queue:delivery.{{queue}}";

    private final Feedings feedings;
    private final ProjectStep project;
    private final HandOverStep handOver;
    private final PackStep pack;
    private final ApplyStep apply;
    private final Flows flows;

    DeliverRoutes(
            Feedings feedings,
            ProjectStep project,
            HandOverStep handOver,
            PackStep pack,
            ApplyStep apply,
            Flows flows) {
        this.feedings = feedings;
        this.project = project;
        this.handOver = handOver;
        this.pack = pack;
        this.apply = apply;
        this.flows = flows;
    }

    @Override
    public void configure() {
        // A feeder tries again by itself, from the place that is true then; the route only has to fail.
        routeTemplate("hand-over")
                .templateParameter("feeding")
                .from("feed:{{feeding}}")
                .errorHandler(noErrorHandler())
                .process(project)
                .process(handOver);

        // Not persistent: the log can fill the queue again, so the broker's disk need not be waited for.
        routeTemplate("feed")
                .templateParameter("feeding")
                .templateParameter("queue")
                .from("feed:{{feeding}}")
                .errorHandler(noErrorHandler())
                .process(project)
                .process(pack)
                .to(
                        "jms:queue:delivery.{{queue}}?deliveryPersistent=false&jmsMessageType=Bytes&exchangePattern=InOnly");

        // A target that is down is asked again for ever with a growing pause; its backlog is rows in the log. The
        // longest
        // pause is shorter than the feeder's patience, or it would feed the same window again and again.
        routeTemplate("deliver")
                .templateParameter("feeding")
                .templateParameter("queue")
                // The session's own transaction; with a transaction manager a consumer would be made anew for each
                // message.
                .from(QUEUE + "?transacted=true&lazyCreateTransactionManager=false&cacheLevelName=CACHE_CONSUMER"
                        + "&concurrentConsumers=1&jmsMessageType=Bytes&exchangePattern=InOnly")
                .errorHandler(defaultErrorHandler()
                        .maximumRedeliveries(-1)
                        .redeliveryDelay(200)
                        .useExponentialBackOff()
                        .backOffMultiplier(2)
                        .maximumRedeliveryDelay(5_000)
                        .logExhausted(false)
                        .logRetryAttempted(false)
                        .onRedelivery(this::tellFailure))
                .setProperty("govbus.feeding", constant("{{feeding}}"))
                .process(exchange -> apply.apply(feedingOf(exchange), exchange));
    }

    private Feeding feedingOf(Exchange exchange) {
        return feedings.get(exchange.getProperty("govbus.feeding", String.class));
    }

    private void tellFailure(Exchange exchange) {
        Feeding feeding = feedingOf(exchange);
        feeding.isBusy();
        Throwable failed = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        flows.deliveryState(feeding.subscription().name(), "failed", failed == null ? "" : failed.getMessage());
    }
}
