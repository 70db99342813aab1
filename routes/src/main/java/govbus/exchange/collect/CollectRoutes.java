package govbus.exchange.collect;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** The template of every collecting route. What fails goes back to the reader, who hands the same rows over again. */
@Component
class CollectRoutes extends RouteBuilder {

    private final GateStep gate;
    private final AcceptStep accept;

    CollectRoutes(GateStep gate, AcceptStep accept) {
        this.gate = gate;
        this.accept = accept;
    }

    @Override
    public void configure() {
        routeTemplate("collect")
                .templateParameter("mount")
                .from("source:{{mount}}")
                .errorHandler(noErrorHandler())
                .process(gate)
                .process(accept);
    }
}
