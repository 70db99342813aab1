package govbus.catalog.manifest;

import govbus.catalog.Resource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Codes that are unique in the catalogue and titles that are unique with a provider (C9): who has them already. */
final class Taken {
    private final Map<Object, String> owners = new HashMap<>();

    /** Whoever had it before keeps it; among those that come together the first by name does. */
    Taken(Map<String, Resource> concerned, Map<String, Resource> all) {
        Set<String> titles = new HashSet<>();
        for (Resource resource : concerned.values()) {
            titles.add(resource.title());
            owners.putIfAbsent(new Title(resource.department(), resource.title()), resource.name());
            owners.putIfAbsent(new Code(resource.code()), resource.name());
        }
        for (Resource resource : concerned.isEmpty() ? List.<Resource>of() : all.values()) {
            if (!concerned.containsKey(resource.name())) {
                if (titles.contains(resource.title())) {
                    owners.replace(new Title(resource.department(), resource.title()), resource.name());
                }
                owners.replace(new Code(resource.code()), resource.name());
            }
        }
    }

    Optional<String> title(Resource resource) {
        return another(new Title(resource.department(), resource.title()), resource.name());
    }

    Optional<String> code(Resource resource) {
        return another(new Code(resource.code()), resource.name());
    }

    private Optional<String> another(Object thing, String name) {
        return Optional.ofNullable(owners.get(thing)).filter(owner -> !owner.equals(name));
    }

    private record Title(String department, String title) {}

    private record Code(String code) {}
}
