package govbus.catalog.registry;

import govbus.catalog.manifest.EntryKey;
import govbus.catalog.manifest.Kind;
import govbus.catalog.manifest.Manifest;
import govbus.catalog.manifest.Problem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A wish to change the catalogue.
 *
 * @param manifests entries to create or change
 * @param found what the reader has already found wrong with them
 * @param removals entries to remove
 * @param by who wishes it; {@code null} when it comes from the departments' folder, then each file speaks for itself
 * @param dryRun whether to tell only what would happen
 * @param ifVersion version that the only entry concerned must have; {@code null} for any
 */
public record Request(
        List<Manifest> manifests,
        List<Problem> found,
        Set<EntryKey> removals,
        String by,
        boolean dryRun,
        Integer ifVersion) {

    /** The entries that it names. */
    Set<EntryKey> keys() {
        Set<EntryKey> keys = new LinkedHashSet<>(removals);
        for (Manifest manifest : manifests) {
            Kind.of(manifest.kind()).ifPresent(kind -> keys.add(new EntryKey(kind, manifest.name())));
        }
        return keys;
    }

    boolean fromFolder() {
        return by == null;
    }

    String author(String file) {
        return by == null ? "folder:" + file : by;
    }
}
