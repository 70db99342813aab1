package govbus.exchange.keep;

import govbus.adapter.Endpoint;
import govbus.adapter.SourceAdapter;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Resource;
import govbus.catalog.Source;
import govbus.catalog.State;
import govbus.exchange.Adapters;
import govbus.exchange.Endpoints;
import govbus.exchange.Form;
import govbus.exchange.collect.Mount;
import govbus.exchange.collect.Mounts;
import govbus.exchange.log.ReaderLeases;
import govbus.exchange.log.SourceStops;
import govbus.exchange.watch.Bulletins;
import govbus.exchange.watch.Flows;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Keeps one collecting route a source that is mounted, on the node that holds its lease. */
@Component
class SourceKeeper {

    private final Routes routes;
    private final Mounts mounts;
    private final ReaderLeases leases;
    private final Endpoints endpoints;
    private final Adapters adapters;
    private final Flows flows;
    private final SourceStops stops;
    private final Bulletins bulletins;
    private Set<String> stopped = Set.of();
    private final Map<String, Running> running = new HashMap<>();

    SourceKeeper(
            Routes routes,
            Mounts mounts,
            ReaderLeases leases,
            Endpoints endpoints,
            Adapters adapters,
            Flows flows,
            SourceStops stops,
            Bulletins bulletins) {
        this.routes = routes;
        this.mounts = mounts;
        this.leases = leases;
        this.endpoints = endpoints;
        this.adapters = adapters;
        this.flows = flows;
        this.stops = stops;
        this.bulletins = bulletins;
    }

    private record Running(Mount mount, Resource resource) {}

    void keep(CatalogSnapshot catalog) {
        lookForStops();
        for (String name : running.keySet().toArray(String[]::new)) {
            Running one = running.get(name);
            Source source = catalog.sources().get(name);
            if (source == null) {
                stop(name, one);
                forget(one.mount());
            } else if (!isAsBefore(source, one, catalog) || !isStillOurs(one.mount())) {
                stop(name, one);
                if (!Form.nameOf(source).equals(one.mount().name())) {
                    forget(one.mount());
                }
            }
        }
        catalog.sources().values().stream()
                .filter(source -> !running.containsKey(source.name()))
                .forEach(source -> wanted(source, catalog).ifPresent(resource -> start(source, resource)));
    }

    private void lookForStops() {
        Map<String, String> now = stops.current();
        now.forEach((source, why) -> {
            if (!stopped.contains(source)) {
                bulletins.tell(source, "error", "quality-stopped", why);
            }
        });
        stopped.stream()
                .filter(source -> !now.containsKey(source))
                .forEach(source -> bulletins.settle(source, "quality-stopped"));
        stopped = Set.copyOf(now.keySet());
    }

    /** A stopped push source keeps its door, which then says why it is shut. */
    private Optional<Resource> wanted(Source source, CatalogSnapshot catalog) {
        boolean stands = stopped.contains(source.name()) && !source.adapter().equals("push");
        return catalog.resource(source.resource())
                .filter(resource ->
                        source.state() == State.PUBLISHED && resource.state().flows())
                .filter(resource -> !stands);
    }

    private boolean isAsBefore(Source source, Running one, CatalogSnapshot catalog) {
        return source.equals(one.mount().source())
                && wanted(source, catalog).filter(one.resource()::equals).isPresent();
    }

    private boolean isStillOurs(Mount mount) {
        return mount.token() == null || leases.renew(mount.source().name(), mount.token());
    }

    private void start(Source source, Resource resource) {
        boolean pushed = source.adapter().equals("push");
        Optional<Long> token = pushed ? Optional.empty() : leases.acquire(source.name());
        if (!pushed && token.isEmpty()) {
            return;
        }
        Endpoint endpoint = endpoints.of(source.connection());
        Mount mount = new Mount(Form.nameOf(source), source, resource, endpoint, token.orElse(null));
        mounts.put(mount);
        routes.add("collect", "collect:" + source.name(), Map.of("mount", mount.name()));
        running.put(source.name(), new Running(mount, resource));
    }

    private void stop(String name, Running one) {
        routes.remove("collect:" + name);
        mounts.remove(one.mount().name());
        running.remove(name);
        flows.forgetReader(name);
        if (one.mount().token() != null) {
            leases.release(name, one.mount().token());
        }
    }

    private void forget(Mount mount) {
        SourceAdapter adapter = adapters.source(mount.source().adapter());
        routes.inBackground("forgetting " + mount.name(), () -> adapter.forget(mount.name(), mount.endpoint()));
    }
}
