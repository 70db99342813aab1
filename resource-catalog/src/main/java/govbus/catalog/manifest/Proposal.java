package govbus.catalog.manifest;

import govbus.catalog.CatalogSnapshot;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A catalogue that is to be.
 *
 * @param manifests the documents that were handed in
 * @param changed the entries whose documents differ from those in force
 * @param removed the entries in force that are to go
 * @param before the catalogue in force
 * @param after the catalogue as it would be, the documents' mistakes included
 */
public record Proposal(
        List<Manifest> manifests,
        Set<EntryKey> changed,
        Set<EntryKey> removed,
        CatalogSnapshot before,
        CatalogSnapshot after) {

    Set<EntryKey> touched() {
        Set<EntryKey> touched = new HashSet<>(changed);
        touched.addAll(removed);
        return touched;
    }
}
