package govbus.catalog.manifest;

import govbus.catalog.CatalogSnapshot;
import govbus.catalog.CertificateType;
import govbus.catalog.Connection;
import govbus.catalog.Department;
import govbus.catalog.InformationSystem;
import govbus.catalog.Library;
import govbus.catalog.Matter;
import govbus.catalog.Resource;
import govbus.catalog.Source;
import govbus.catalog.State;
import govbus.catalog.Subscription;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import tools.jackson.databind.JsonNode;

/** Makes the catalogue's entries from their documents. */
public final class SnapshotBuilder {
    private static final int POSTGRESQL_PORT = 5432;

    private final Shelf<Department> departments;
    private final Shelf<InformationSystem> systems;
    private final Shelf<Connection> connections;
    private final Shelf<Resource> resources;
    private final Shelf<Source> sources;
    private final Shelf<Subscription> subscriptions;
    private final Shelf<Library> libraries;
    private final Shelf<CertificateType> certificateTypes;
    private final Shelf<Matter> matters;
    private final Shared shared;

    /** Builds a catalogue from nothing. */
    public SnapshotBuilder() {
        this(CatalogSnapshot.empty(), new Shared());
    }

    /** Builds on a catalogue that stays as it is. */
    public SnapshotBuilder(CatalogSnapshot base, Shared shared) {
        this.departments = new Shelf<>(base.departments());
        this.systems = new Shelf<>(base.systems());
        this.connections = new Shelf<>(base.connections());
        this.resources = new Shelf<>(base.resources());
        this.sources = new Shelf<>(base.sources());
        this.subscriptions = new Shelf<>(base.subscriptions());
        this.libraries = new Shelf<>(base.libraries());
        this.certificateTypes = new Shelf<>(base.certificateTypes());
        this.matters = new Shelf<>(base.matters());
        this.shared = shared;
    }

    /**
     * Adds an entry, or puts it in the place of the one that was there.
     *
     * @param version the resource's version; of no matter for other kinds
     */
    public SnapshotBuilder add(Kind kind, String name, JsonNode tree, int version) {
        Fields spec = new Fields(tree.path("spec"));
        switch (kind) {
            case DEPARTMENT -> departments.put(name, new Department(name, spec.text("title"), spec.text("code")));
            case SYSTEM -> systems.put(name, new InformationSystem(name, spec.text("title"), shared.of(owner(name))));
            case CONNECTION -> connections.put(name, connection(name, spec, tree));
            case RESOURCE -> resources.put(name, new ResourceReader(shared).read(name, spec, version));
            case SOURCE -> sources.put(name, source(name, spec));
            case SUBSCRIPTION -> subscriptions.put(name, subscription(name, spec));
            case LIBRARY -> libraries.put(name, LibraryReader.read(name, spec));
            case CERTIFICATE_TYPE -> certificateTypes.put(name, certificateType(name, spec));
            case MATTER ->
                matters.put(name, new Matter(name, spec.text("title"), spec.text("code"), spec.texts("certificates")));
        }
        return this;
    }

    /** Takes an entry away, if it is there. */
    public SnapshotBuilder remove(EntryKey key) {
        shelf(key.kind()).remove(key.name());
        return this;
    }

    private Shelf<?> shelf(Kind kind) {
        return switch (kind) {
            case DEPARTMENT -> departments;
            case SYSTEM -> systems;
            case CONNECTION -> connections;
            case RESOURCE -> resources;
            case SOURCE -> sources;
            case SUBSCRIPTION -> subscriptions;
            case LIBRARY -> libraries;
            case CERTIFICATE_TYPE -> certificateTypes;
            case MATTER -> matters;
        };
    }

    public CatalogSnapshot build(long revision) {
        return new CatalogSnapshot(
                revision,
                departments.entries(),
                systems.entries(),
                connections.entries(),
                resources.entries(),
                sources.entries(),
                subscriptions.entries(),
                libraries.entries(),
                certificateTypes.entries(),
                matters.entries());
    }

    /** The department in an entry's name. */
    static String owner(String name) {
        int slash = name.indexOf('/');
        return slash < 0 ? name : name.substring(0, slash);
    }

    private static Connection connection(String name, Fields spec, JsonNode tree) {
        String type = spec.text("type");
        Integer port = spec.number("port");
        return new Connection(
                name,
                spec.textOrNull("title") == null ? name : spec.text("title"),
                owner(name),
                type,
                spec.textOrNull("host"),
                port == null && type.equals("postgresql") ? (Integer) POSTGRESQL_PORT : port,
                spec.textOrNull("database"),
                spec.textOrNull("user"),
                spec.below("password").textOrNull("secretRef"),
                spec.textOrNull("path"),
                new Fields(tree.path("metadata")).map("labels"));
    }

    private static Source source(String name, Fields spec) {
        return new Source(
                name,
                spec.text("resource"),
                spec.textOrNull("connection"),
                spec.text("adapter"),
                spec.word("state", State.class, State.PUBLISHED),
                spec.map("properties"),
                spec.map("columns"));
    }

    private static Subscription subscription(String name, Fields spec) {
        Fields delivery = spec.below("delivery");
        return new Subscription(
                name,
                spec.text("subscriber"),
                spec.text("resource"),
                spec.texts("items"),
                spec.lists("rows"),
                spec.map("masks"),
                spec.textOrNull("purpose"),
                spec.textOrNull("basis"),
                spec.texts("matters"),
                date(spec.textOrNull("until")),
                spec.word("state", State.class, State.PUBLISHED),
                new Subscription.DeliveryForm(
                        delivery.text("adapter"),
                        delivery.textOrNull("connection"),
                        delivery.map("properties"),
                        delivery.map("columns")),
                spec.textOrNull("request"));
    }

    private static CertificateType certificateType(String name, Fields spec) {
        return new CertificateType(
                name,
                spec.text("title"),
                spec.text("code"),
                spec.text("resource"),
                spec.text("holder"),
                spec.text("number"));
    }

    /** A date that cannot be read is the oldest there is, so that it is never mistaken for "no end". */
    private static LocalDate date(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException notADate) {
            return LocalDate.MIN;
        }
    }
}
