package govbus.catalog.registry;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
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
 * @param why the reason, as whoever wishes it said it; {@code null} when nothing was said
 */
public record Request(
        List<Manifest> manifests,
        List<Problem> found,
        Set<EntryKey> removals,
        String by,
        boolean dryRun,
        Integer ifVersion,
        String why) {
    private static final int LONGEST_REASON = 2000;

    /** @throws Refusal when the reason is endless */
    public Request {
        if (why != null && why.length() > LONGEST_REASON) {
            throw new Refusal(RefusalCode.MALFORMED_REQUEST, "reason: 至多 2000 字 / at most 2000 characters");
        }
    }

    /** A wish of which nothing more is said. */
    public Request(
            List<Manifest> manifests,
            List<Problem> found,
            Set<EntryKey> removals,
            String by,
            boolean dryRun,
            Integer ifVersion) {
        this(manifests, found, removals, by, dryRun, ifVersion, null);
    }

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
