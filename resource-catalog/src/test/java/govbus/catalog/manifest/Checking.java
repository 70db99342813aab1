package govbus.catalog.manifest;

import govbus.catalog.CatalogCheck;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.classification.NationalTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads texts and checks them as a catalogue of their own, without a store. */
final class Checking {
    private final ManifestReader reader = new ManifestReader();
    private final ProposalCheck checks;

    Checking(boolean loopbackAllowed, CatalogCheck... others) {
        this.checks = new ProposalCheck(loopbackAllowed, NationalTree::tree, () -> Stream.of(others));
    }

    List<Problem> problems(String text) {
        return problems(Map.of("test.yaml", text));
    }

    List<Problem> problems(Map<String, String> texts) {
        List<Manifest> manifests = new ArrayList<>();
        List<Problem> found = new ArrayList<>();
        texts.forEach((file, text) -> {
            Reading reading = reader.read(file, text);
            manifests.addAll(reading.manifests());
            found.addAll(reading.problems());
        });
        return checks.check(proposal(manifests), found);
    }

    List<Problem> warnings(String text) {
        return checks.warnings(proposal(reader.read("test.yaml", text).manifests()));
    }

    private static Proposal proposal(List<Manifest> manifests) {
        SnapshotBuilder builder = new SnapshotBuilder();
        Map<EntryKey, Manifest> entries = new LinkedHashMap<>();
        for (Manifest manifest : manifests) {
            Kind.of(manifest.kind()).ifPresent(kind -> entries.put(new EntryKey(kind, manifest.name()), manifest));
        }
        entries.forEach((key, manifest) -> builder.add(key.kind(), key.name(), manifest.tree(), 1));
        Set<EntryKey> changed = new HashSet<>(entries.keySet());
        return new Proposal(manifests, changed, Set.of(), CatalogSnapshot.empty(), builder.build(1));
    }
}
