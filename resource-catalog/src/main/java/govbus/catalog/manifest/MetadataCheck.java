package govbus.catalog.manifest;

import govbus.catalog.CatalogCheck.Complaint;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Resource;
import govbus.catalog.classification.ClassificationTree;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The rules for an entry's metadata (C1, C3 to C8 of the catalogue's rules). C2 is in {@link DepartmentCheck}, C9 in
 * {@link Taken}; C10 to C12 are of the life cycle.
 */
final class MetadataCheck implements EntryCheck {
    private final List<EntryRule> rules;

    MetadataCheck(Supplier<ClassificationTree> tree) {
        this.rules = List.of(
                new ClassificationRule(tree),
                new OpeningRule(),
                new BasicItemsRule(),
                new FormatRule(),
                new CycleRule(),
                new ItemSharingRule(),
                new SecrecyRule(),
                new CompletenessRule());
    }

    @Override
    public List<Complaint> check(CatalogSnapshot concerned, CatalogSnapshot all) {
        return check(concerned, false);
    }

    /** What is allowed but doubtful. */
    List<Complaint> warnings(CatalogSnapshot concerned) {
        return check(concerned, true);
    }

    private List<Complaint> check(CatalogSnapshot concerned, boolean warnings) {
        List<Complaint> found = new ArrayList<>();
        for (Resource entry : concerned.resources().values()) {
            Complaints complaints = new Complaints(Kind.RESOURCE, entry.name());
            rules.forEach(rule -> rule.check(entry, complaints));
            found.addAll(warnings ? complaints.warnings() : complaints.all());
        }
        return found;
    }
}
