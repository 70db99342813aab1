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
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Measures: the same for the same catalogue, the same acceptances and the same time. */
final class CoverageMeter {
    private static final Following UNKNOWN = new Following(false, null);

    private final CatalogSnapshot catalog;
    private final Map<String, Acceptance> accepted;
    private final Map<String, Following> following;
    private final Instant now;

    /**
     * @param accepted last acceptances by resource
     * @param following sources that are read as their systems change, by name; pushed ones are not among them
     */
    CoverageMeter(
            CatalogSnapshot catalog, Map<String, Acceptance> accepted, Map<String, Following> following, Instant now) {
        this.catalog = catalog;
        this.accepted = accepted;
        this.following = following;
        this.now = now;
    }

    Coverage measure() {
        Map<String, Following> sourced = new HashMap<>();
        for (Source source : catalog.sources().values()) {
            if (source.state() == State.PUBLISHED) {
                Following one = following.getOrDefault(source.name(), UNKNOWN);
                sourced.merge(source.resource(), one, (first, second) -> first.now() ? first : second);
            }
        }
        List<EntryCoverage> entries = new ArrayList<>();
        Map<String, Integer> bySystem = new HashMap<>();
        SystemOf systems = new SystemOf(catalog);
        for (Resource resource : catalog.resources().values()) {
            if (resource.state().flows()) {
                entries.add(entry(resource, sourced.get(resource.name())));
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

    private EntryCoverage entry(Resource resource, Following source) {
        Acceptance last = accepted.get(resource.name());
        Instant due = last == null || source == null ? null : due(resource, source, last);
        EntryState state = state(resource, source, last, due);
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

    /** 实时 is kept by following the source: its newest change is here, however old; that and no other cycle. */
    private static Instant due(Resource resource, Following source, Acceptance last) {
        if (resource.updateCycle() == Resource.UpdateCycle.REALTIME && source != UNKNOWN) {
            return source.now() || source.lostAt() == null
                    ? null
                    : source.lostAt().plus(Promise.REALTIME_WITHIN);
        }
        return Promise.dueAfter(last.at(), resource.updateCycle());
    }

    private EntryState state(Resource resource, Following source, Acceptance last, Instant due) {
        if (source == null) {
            return EntryState.UNMOUNTED;
        }
        if (last == null) {
            return EntryState.SILENT;
        }
        if (due == null) {
            return resource.updateCycle() == Resource.UpdateCycle.OTHER ? EntryState.NO_PROMISE : EntryState.CURRENT;
        }
        return now.isAfter(due) ? EntryState.OVERDUE : EntryState.CURRENT;
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
