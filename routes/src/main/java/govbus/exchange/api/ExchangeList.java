package govbus.exchange.api;

import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Department;
import govbus.catalog.Resource;
import govbus.catalog.Source;
import govbus.catalog.State;
import govbus.catalog.Subscription;
import govbus.exchange.api.ExchangeFigures.Accepted;
import govbus.exchange.api.ExchangeFigures.Delivered;
import govbus.exchange.api.ExchangeFigures.Volume;
import govbus.exchange.log.SourceStops;
import govbus.exchange.watch.Flows;
import govbus.exchange.watch.Flows.FlowState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts the catalogue, the states and the figures of all flows together. */
@Component
class ExchangeList {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final long RED_BACKLOG = 100_000;

    private final ExchangeFigures figures;
    private final Flows flows;
    private final SourceStops stops;

    ExchangeList(ExchangeFigures figures, Flows flows, SourceStops stops) {
        this.figures = figures;
        this.flows = flows;
        this.stops = stops;
    }

    /** Of all sources: accepted by resource; quarantined, and why it was stopped, by source. */
    private record Collected(
            Map<String, Accepted> accepted, Map<String, Long> quarantined, Map<String, String> stopped) {}

    List<ExchangeView> of(CatalogSnapshot catalog) {
        Map<String, Volume> volumes = figures.volumes();
        List<ExchangeView> views = new ArrayList<>();
        Collected collected = new Collected(figures.accepted(), figures.quarantined(), stops.current());
        for (Source source : catalog.sources().values()) {
            Resource resource = catalog.resources().get(source.resource());
            views.add(collect(catalog, source, resource, volumes, collected));
        }
        Map<String, String> resources = new LinkedHashMap<>();
        catalog.subscriptions().values().stream()
                .filter(one -> !one.delivery().adapter().equals("query"))
                .forEach(one -> resources.put(one.name(), one.resource()));
        Map<String, Delivered> delivered = figures.delivered(resources);
        for (String name : resources.keySet()) {
            Subscription subscription = catalog.subscriptions().get(name);
            views.add(deliver(catalog, subscription, volumes, delivered.getOrDefault(name, Delivered.NONE)));
        }
        return views;
    }

    private ExchangeView collect(
            CatalogSnapshot catalog,
            Source source,
            Resource resource,
            Map<String, Volume> volumes,
            Collected collected) {
        Volume volume = volumes.getOrDefault(source.name() + " accepted", Volume.NONE);
        Accepted total = collected.accepted().getOrDefault(resource.name(), Accepted.NONE);
        boolean stopped = source.state() == State.SUSPENDED || !resource.state().flows();
        String why = collected.stopped().get(source.name());
        FlowState state = why != null ? new FlowState("stopped", why, Instant.now()) : flows.reader(source.name());
        return new ExchangeView(
                source.name(),
                "collect",
                resource.title(),
                resource.name(),
                resource.title(),
                resource.department(),
                titleOf(catalog, resource.department()),
                "govbus",
                "共享交换平台",
                source.adapter(),
                stopped ? "suspended" : state.state(),
                state.message(),
                volume.tenSeconds() / 10.0,
                volume.fiveMinutes() / 5.0,
                total.records(),
                volume.today(),
                collected.quarantined().getOrDefault(source.name(), 0L),
                0,
                0,
                0,
                null,
                total.at());
    }

    private ExchangeView deliver(
            CatalogSnapshot catalog, Subscription subscription, Map<String, Volume> volumes, Delivered delivered) {
        Resource resource = catalog.resource(subscription.resource()).orElseThrow();
        Volume volume = volumes.getOrDefault(subscription.name() + " delivered", Volume.NONE);
        boolean stopped =
                !subscription.inForce(LocalDate.now(CHINA)) || !resource.state().flows();
        FlowState state = flows.delivery(subscription.name());
        return new ExchangeView(
                subscription.name(),
                "deliver",
                resource.title(),
                resource.name(),
                resource.title(),
                "govbus",
                "共享交换平台",
                subscription.subscriber(),
                titleOf(catalog, subscription.subscriber()),
                subscription.delivery().adapter(),
                stopped ? "suspended" : state.state(),
                state.message(),
                volume.tenSeconds() / 10.0,
                volume.fiveMinutes() / 5.0,
                delivered.delivered(),
                volume.today(),
                0,
                delivered.parked(),
                delivered.backlog(),
                (int) Math.min(999, delivered.backlog() * 100 / RED_BACKLOG),
                delivered.oldestWaiting() == null
                        ? null
                        : Math.max(
                                0,
                                Duration.between(delivered.oldestWaiting(), Instant.now())
                                        .toSeconds()),
                delivered.at());
    }

    private static String titleOf(CatalogSnapshot catalog, String subscriber) {
        if (subscriber.startsWith("library/")) {
            String name = subscriber.substring("library/".length());
            return catalog.libraries().containsKey(name)
                    ? catalog.libraries().get(name).title()
                    : subscriber;
        }
        Department department = catalog.departments().get(subscriber);
        return department == null ? subscriber : department.title();
    }
}
