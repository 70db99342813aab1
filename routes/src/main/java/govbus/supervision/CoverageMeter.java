package govbus.supervision;

import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Department;
import govbus.catalog.InformationSystem;
import govbus.catalog.Resource;
import govbus.catalog.Source;
import govbus.catalog.State;
import govbus.catalog.SystemOf;
import govbus.exchange.watch.LastMoves.Acceptance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Measures: the same for the same catalogue, the same acceptances and the same time. */
final class CoverageMeter {
    private final CatalogSnapshot catalog;
    private final Map<String, Acceptance> accepted;
    private final Set<String> streaming;
    private final Instant now;

    /**
     * @param accepted last acceptances by resource
     * @param streaming sources that follow their system's changes at this moment, by name
     */
    CoverageMeter(CatalogSnapshot catalog, Map<String, Acceptance> accepted, Set<String> streaming, Instant now) {
        this.catalog = catalog;
        this.accepted = accepted;
        this.streaming = streaming;
        this.now = now;
    }

    Coverage measure() {
        Set<String> sourced = new HashSet<>();
        Set<String> live = new HashSet<>();
        for (Source source : catalog.sources().values()) {
            if (source.state() == State.PUBLISHED) {
                sourced.add(source.resource());
                if (streaming.contains(source.name())) {
                    live.add(source.resource());
                }
            }
        }
        List<EntryCoverage> entries = new ArrayList<>();
        Map<String, Integer> bySystem = new HashMap<>();
        SystemOf systems = new SystemOf(catalog);
        for (Resource resource : catalog.resources().values()) {
            if (resource.state().flows()) {
                entries.add(entry(resource, sourced.contains(resource.name()), live.contains(resource.name())));
                systems.resource(resource).ifPresent(system -> bySystem.merge(system.name(), 1, Integer::sum));
            }
        }
        List<SystemCoverage> measured = catalog.systems().values().stream()
                .map(system -> system(system, bySystem))
                .toList();
        return new Coverage(now, departments(measured, entries), measured, entries);
    }

    private static SystemCoverage system(InformationSystem system, Map<String, Integer> entries) {
        return new SystemCoverage(
                system.name(), system.title(), system.department(), entries.getOrDefault(system.name(), 0));
    }

    private EntryCoverage entry(Resource resource, boolean sourced, boolean live) {
        Acceptance last = accepted.get(resource.name());
        Instant due = last == null || !sourced ? null : Promise.dueAfter(last.at(), resource.updateCycle());
        EntryState state = state(resource, sourced, live, last, due);
        return new EntryCoverage(
                resource.name(),
                resource.title(),
                resource.department(),
                resource.updateCycle().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                last == null ? 0 : last.records(),
                last == null ? null : last.at(),
                due,
                state == EntryState.OVERDUE ? EntryCoverage.days(due, now) : 0,
                state);
    }

    /** A stream that is followed and quiet has nothing to tell: that keeps the promise of 实时, and of no other cycle. */
    private EntryState state(Resource resource, boolean sourced, boolean live, Acceptance last, Instant due) {
        if (!sourced) {
            return EntryState.UNMOUNTED;
        }
        if (last == null) {
            return EntryState.SILENT;
        }
        if (due == null) {
            return EntryState.NO_PROMISE;
        }
        boolean kept = resource.updateCycle() == Resource.UpdateCycle.REALTIME && live;
        return now.isAfter(due) && !kept ? EntryState.OVERDUE : EntryState.CURRENT;
    }

    private List<DepartmentCoverage> departments(List<SystemCoverage> systems, List<EntryCoverage> entries) {
        Map<String, List<SystemCoverage>> systemsOf =
                systems.stream().collect(Collectors.groupingBy(SystemCoverage::department));
        Map<String, List<EntryCoverage>> entriesOf =
                entries.stream().collect(Collectors.groupingBy(EntryCoverage::department));
        return catalog.departments().values().stream()
                .map((Department department) -> DepartmentCoverage.of(
                        department.name(),
                        department.title(),
                        systemsOf.getOrDefault(department.name(), List.of()),
                        entriesOf.getOrDefault(department.name(), List.of())))
                .filter(department -> department.systems() + department.entries() > 0)
                .toList();
    }
}
