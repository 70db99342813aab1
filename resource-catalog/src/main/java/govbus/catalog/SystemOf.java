package govbus.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Which information system a resource comes from: the one its entry names, or the only one that its department has. */
public final class SystemOf {
    private final Map<String, List<InformationSystem>> byDepartment;
    private final Map<String, InformationSystem> byTitle = new HashMap<>();

    public SystemOf(CatalogSnapshot catalog) {
        this.byDepartment =
                catalog.systems().values().stream().collect(Collectors.groupingBy(InformationSystem::department));
        catalog.systems().values().forEach(system -> {
            byTitle.put(system.name(), system);
            byTitle.put(system.department() + "/" + system.title(), system);
        });
    }

    public Optional<InformationSystem> resource(Resource resource) {
        String named = resource.description().sourceSystem();
        if (named != null) {
            InformationSystem system = byTitle.get(named);
            return Optional.ofNullable(system == null ? byTitle.get(resource.department() + "/" + named) : system);
        }
        List<InformationSystem> own = byDepartment.getOrDefault(resource.department(), List.of());
        return own.size() == 1 ? Optional.of(own.get(0)) : Optional.empty();
    }
}
