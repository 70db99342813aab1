package govbus.exchange.keep;

import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.TemplatedRouteBuilder;
import org.apache.camel.model.ModelCamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Adds routes from templates to the running Camel context and takes them away again. */
@Component
class Routes {

    private static final Logger LOG = LoggerFactory.getLogger(Routes.class);
    private static final int STOP_SECONDS = 3;

    private final CamelContext camel;
    private final ExecutorService background = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "exchange-keeper-background");
        thread.setDaemon(true);
        return thread;
    });

    Routes(CamelContext camel) {
        this.camel = camel;
    }

    /** Camel has taken the templates in, which it does after the application's other beans have started. */
    boolean areReady() {
        return camel.isStarted() && ((ModelCamelContext) camel).getRouteTemplateDefinition("collect") != null;
    }

    void add(String template, String id, Map<String, Object> parameters) {
        TemplatedRouteBuilder.builder(camel, template)
                .parameters(parameters)
                .routeId(id)
                .add();
        LOG.info("started {}", id);
    }

    void remove(String id) {
        try {
            camel.getRouteController().stopRoute(id, STOP_SECONDS, TimeUnit.SECONDS);
            camel.removeRoute(id);
            LOG.info("stopped {}", id);
        } catch (Exception failed) {
            throw new IllegalStateException("route " + id + " could not be stopped", failed);
        }
    }

    /** What may take long and must not hold up the keeping of other routes. */
    void inBackground(String what, Runnable task) {
        background.execute(() -> {
            try {
                task.run();
            } catch (RuntimeException failed) {
                LOG.warn("{} failed: {}", what, failed.getMessage());
            }
        });
    }
}
