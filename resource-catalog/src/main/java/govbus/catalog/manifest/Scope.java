package govbus.catalog.manifest;

import govbus.catalog.CatalogSnapshot;
import govbus.catalog.CertificateType;
import govbus.catalog.Library;
import govbus.catalog.LibraryResources;
import govbus.catalog.Matter;
import govbus.catalog.Source;
import govbus.catalog.Subscription;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The entries that a change may make wrong: the changed ones, and those that lean on a changed or removed one. */
final class Scope {
    private final Map<Kind, Set<String>> changed = new EnumMap<>(Kind.class);

    private Scope(Set<EntryKey> keys) {
        for (Kind kind : Kind.values()) {
            changed.put(kind, new HashSet<>());
        }
        keys.forEach(key -> changed.get(key.kind()).add(key.name()));
    }

    static Scope of(Set<EntryKey> changedOrRemoved) {
        return new Scope(changedOrRemoved);
    }

    /** The part of a catalogue that is to be checked. */
    CatalogSnapshot of(CatalogSnapshot all) {
        return new CatalogSnapshot(
                all.revision(),
                part(Kind.DEPARTMENT, all.departments(), department -> false),
                ofDepartment(Kind.SYSTEM, all.systems(), system -> owner(system.name())),
                ofDepartment(Kind.CONNECTION, all.connections(), connection -> owner(connection.name())),
                ofDepartment(Kind.RESOURCE, all.resources(), resource -> owner(resource.name())),
                part(Kind.SOURCE, all.sources(), this::leans),
                part(Kind.SUBSCRIPTION, all.subscriptions(), this::leans),
                part(Kind.LIBRARY, all.libraries(), this::leans),
                part(Kind.CERTIFICATE_TYPE, all.certificateTypes(), this::leans),
                part(Kind.MATTER, all.matters(), this::leans));
    }

    /** Without going over all when nothing that they could lean on has changed. */
    private <T> Map<String, T> part(Kind kind, Map<String, T> all, Predicate<T> leans) {
        Map<String, T> part = new TreeMap<>();
        Set<String> names = changed.get(kind);
        boolean others = changed.entrySet().stream()
                .anyMatch(entry -> entry.getKey() != kind && !entry.getValue().isEmpty());
        if (others) {
            all.forEach((name, entry) -> {
                if (names.contains(name) || leans.test(entry)) {
                    part.put(name, entry);
                }
            });
            return part;
        }
        return named(kind, all);
    }

    /** What leans on its department only, of which there may be very many. */
    private <T> Map<String, T> ofDepartment(Kind kind, Map<String, T> all, Predicate<T> leans) {
        return changed.get(Kind.DEPARTMENT).isEmpty() ? named(kind, all) : part(kind, all, leans);
    }

    private <T> Map<String, T> named(Kind kind, Map<String, T> all) {
        Map<String, T> part = new TreeMap<>();
        for (String name : changed.get(kind)) {
            T entry = all.get(name);
            if (entry != null) {
                part.put(name, entry);
            }
        }
        return part;
    }

    private boolean has(Kind kind, String name) {
        return name != null && changed.get(kind).contains(name);
    }

    private boolean owner(String name) {
        return !changed.get(Kind.DEPARTMENT).isEmpty() && has(Kind.DEPARTMENT, SnapshotBuilder.owner(name));
    }

    private boolean leans(Source source) {
        return has(Kind.RESOURCE, source.resource())
                || has(Kind.CONNECTION, source.connection())
                || owner(source.name());
    }

    private boolean leans(Subscription subscription) {
        String subscriber = subscription.subscriber();
        boolean library = subscriber.startsWith("library/");
        return has(Kind.RESOURCE, subscription.resource())
                || LibraryResources.libraryOf(subscription.resource())
                        .filter(offering -> has(Kind.LIBRARY, offering))
                        .isPresent()
                || has(Kind.CONNECTION, subscription.delivery().connection())
                || has(
                        library ? Kind.LIBRARY : Kind.DEPARTMENT,
                        library ? subscriber.substring("library/".length()) : subscriber)
                || subscription.matters().stream().anyMatch(matter -> has(Kind.MATTER, matter));
    }

    private boolean leans(Library library) {
        return library.keys().keySet().stream().anyMatch(resource -> has(Kind.RESOURCE, resource))
                || library.facts().stream()
                        .anyMatch(fact -> has(Kind.DEPARTMENT, fact.authority())
                                || fact.from().stream().anyMatch(from -> has(Kind.RESOURCE, from.resource())));
    }

    private boolean leans(CertificateType type) {
        return has(Kind.RESOURCE, type.resource());
    }

    private boolean leans(Matter matter) {
        return matter.certificates().stream().anyMatch(type -> has(Kind.CERTIFICATE_TYPE, type));
    }
}
