package govbus.catalog.manifest;

import govbus.catalog.ResourceDescription;
import govbus.catalog.ResourceDescription.Contact;
import govbus.catalog.ResourceDescription.Format;
import govbus.catalog.ResourceDescription.Method;
import govbus.catalog.ResourceDescription.Open;
import govbus.catalog.ResourceDescription.Service;
import govbus.catalog.ResourceDescription.SpatialScope;
import govbus.catalog.ResourceDescription.Sync;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Reads the metadata of the national guide from a resource's document. */
final class DescriptionReader {
    private final Shared shared;

    DescriptionReader(Shared shared) {
        this.shared = shared;
    }

    ResourceDescription read(Fields spec) {
        Fields sharing = spec.below("sharing");
        ResourceDescription read = new ResourceDescription(
                shared.of(spec.textOrNull("classification")),
                spec.texts("secondaryCodes"),
                shared.of(spec.textOrNull("innerDept")),
                shared.of(format(spec.below("format"))),
                shared.of(new Method(
                        sharing.word("methodCategory", Method.Category.class, null),
                        sharing.word("methodType", Method.Type.class, null))),
                shared.of(open(spec.below("open"))),
                date(spec.textOrNull("publishDate")),
                spec.texts("relatedCodes"),
                shared.of(spec.textOrNull("sourceSystem")),
                shared.of(spec.textOrNull("matter")),
                spec.word("spatialScope", SpatialScope.class, null),
                shared.of(spec.textOrNull("timeRange")),
                shared.of(sync(spec.below("sync"))),
                shared.of(contact(spec.below("contact"))),
                shared.of(spec.texts("keywords")),
                service(spec.below("service")),
                shared.of(spec.textOrNull("originRegion")));
        return read.equals(ResourceDescription.none()) ? ResourceDescription.none() : read;
    }

    private static Format format(Fields format) {
        return new Format(
                format.word("category", Format.Category.class, null),
                format.textOrNull("type"),
                format.textOrNull("other"));
    }

    private static Open open(Fields open) {
        return new Open(open.word("type", Open.Type.class, null), open.textOrNull("condition"));
    }

    private static Sync sync(Fields sync) {
        return new Sync(
                sync.word("mode", Sync.Mode.class, null),
                sync.textOrNull("frequency"),
                sync.node().has("physicalDelete") ? (Boolean) sync.flag("physicalDelete") : null);
    }

    private static Contact contact(Fields contact) {
        return new Contact(contact.textOrNull("person"), contact.textOrNull("phone"));
    }

    private static Service service(Fields service) {
        String endpoint = service.textOrNull("endpoint");
        return endpoint == null ? null : new Service(endpoint, service.texts("request"));
    }

    private static LocalDate date(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException toldByTheSchema) {
            return null;
        }
    }
}
