package govbus.exchange.deliver;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** The template {@code offer}: into the queue at which a subscriber outside takes its records itself. */
@Component
class OfferRoutes extends RouteBuilder {

    private final ProjectStep project;
    private final OfferStep offer;

    OfferRoutes(ProjectStep project, OfferStep offer) {
        this.project = project;
        this.offer = offer;
    }

    @Override
    public void configure() {
        routeTemplate("offer")
                .templateParameter("feeding")
                .from("feed:{{feeding}}")
                .errorHandler(noErrorHandler())
                .process(project)
                .process(offer);
    }
}
