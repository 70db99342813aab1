package govbus.catalog.manifest;

import govbus.catalog.CatalogCheck;
import govbus.catalog.CatalogCheck.Complaint;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.classification.ClassificationTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Checks a whole proposed catalogue at once, so that the order of the documents does not matter, and finds the place of
 * each mistake. Only what changes, and what leans on it, is looked at. What was wrong before with an entry that nobody touches (a date that has passed since) stops no change.
 */
public final class ProposalCheck {
    private final List<EntryCheck> own;
    private final MetadataCheck metadata;
    private final Supplier<Stream<CatalogCheck>> others;

    /** @param others the checks of those who will run the catalogue */
    public ProposalCheck(
            boolean loopbackAllowed, Supplier<ClassificationTree> tree, Supplier<Stream<CatalogCheck>> others) {
        this.metadata = new MetadataCheck(tree);
        this.own = List.of(
                new DepartmentCheck(),
                new ConnectionCheck(loopbackAllowed),
                new ResourceCheck(),
                metadata,
                new SourceCheck(),
                new SubscriptionCheck(),
                new LibraryCheck());
        this.others = others;
    }

    /** All that is wrong, in the order of the text. */
    public List<Problem> check(Proposal proposal, List<Problem> found) {
        Problems problems = new Problems();
        found.forEach(problems::add);
        Scope scope = Scope.of(proposal.touched());
        CatalogSnapshot concerned = scope.of(proposal.after());
        List<Complaint> complaints = new ArrayList<>();
        own.forEach(check -> complaints.addAll(check.check(concerned, proposal.after())));
        complaints.addAll(new PublishedCheck().check(concerned, proposal.before()));
        complaints.addAll(checkByOthers(concerned, proposal.after(), problems, complaints));
        Set<Complaint> known = complaintsBefore(scope, proposal, complaints);
        Map<String, Manifest> manifests = new HashMap<>();
        proposal.manifests().forEach(manifest -> manifests.put(manifest.kind() + " " + manifest.name(), manifest));
        for (Complaint complaint : complaints) {
            if (!known.contains(complaint)) {
                problems.add(locate(manifests.get(complaint.kind() + " " + complaint.name()), complaint));
            }
        }
        return problems.inOrder();
    }

    /** What is allowed but doubtful with the entries that change. */
    public List<Problem> warnings(Proposal proposal) {
        Problems warnings = new Problems();
        CatalogSnapshot concerned = Scope.of(proposal.changed()).of(proposal.after());
        Map<String, Manifest> manifests = new HashMap<>();
        proposal.manifests().forEach(manifest -> manifests.put(manifest.kind() + " " + manifest.name(), manifest));
        List<Complaint> doubts = new ArrayList<>(metadata.warnings(concerned));
        doubts.addAll(new MountRule().warnings(concerned, proposal.after(), proposal.changed()));
        for (Complaint doubt : doubts) {
            Manifest manifest = manifests.get(doubt.kind() + " " + doubt.name());
            if (manifest != null) {
                warnings.add(locate(manifest, doubt));
            }
        }
        return warnings.inOrder();
    }

    private Set<Complaint> complaintsBefore(Scope scope, Proposal proposal, List<Complaint> now) {
        Set<Complaint> known = new HashSet<>();
        if (now.isEmpty()) {
            return known;
        }
        CatalogSnapshot before = proposal.before();
        CatalogSnapshot concerned = scope.of(before);
        own.forEach(check -> known.addAll(check.check(concerned, before)));
        CatalogSnapshot running = running(concerned, before);
        others.get().forEach(check -> known.addAll(check.check(running)));
        known.removeIf(complaint -> Kind.of(complaint.kind())
                .map(kind -> proposal.changed().contains(new EntryKey(kind, complaint.name())))
                .orElse(true));
        return known;
    }

    private static Problem locate(Manifest manifest, Complaint complaint) {
        if (manifest != null) {
            return manifest.problem(complaint.pointer(), complaint.value(), complaint.code(), complaint.expected());
        }
        String message =
                Mistake.message(complaint.code(), complaint.pointer(), complaint.value(), complaint.expected());
        return new Problem(
                "",
                0,
                0,
                complaint.kind(),
                complaint.name(),
                complaint.pointer(),
                complaint.value(),
                complaint.code(),
                complaint.expected(),
                message);
    }

    /** The others see only entries that are right in themselves, because they may rely on it. */
    private List<Complaint> checkByOthers(
            CatalogSnapshot concerned, CatalogSnapshot after, Problems problems, List<Complaint> complaints) {
        Set<String> wrong = new HashSet<>();
        problems.inOrder().forEach(problem -> wrong.add(problem.kind() + " " + problem.name()));
        complaints.forEach(complaint -> wrong.add(complaint.kind() + " " + complaint.name()));
        CatalogSnapshot running = running(concerned, after);
        running.sources().keySet().removeIf(name -> wrong.contains("Source " + name));
        running.subscriptions().keySet().removeIf(name -> wrong.contains("Subscription " + name));
        return others.get().flatMap(check -> check.check(running).stream()).toList();
    }

    /** The whole catalogue, but of sources and subscriptions only those that are to be checked. */
    private static CatalogSnapshot running(CatalogSnapshot concerned, CatalogSnapshot all) {
        return new CatalogSnapshot(
                all.revision(),
                all.departments(),
                all.systems(),
                all.connections(),
                all.resources(),
                new TreeMap<>(concerned.sources()),
                new TreeMap<>(concerned.subscriptions()),
                all.libraries(),
                all.certificateTypes(),
                all.matters());
    }
}
