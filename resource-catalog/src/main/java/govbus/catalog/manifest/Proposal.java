package govbus.catalog.manifest;

import govbus.catalog.CatalogSnapshot;
import java.util.List;
import java.util.Set;

/**
 * A catalogue that is to be.
 *
 * @param manifests the documents that were handed in
 * @param changed the entries whose documents differ from those in force
 * @param before the catalogue in force
 * @param after the catalogue as it would be, the documents' mistakes included
 */
public record Proposal(
        List<Manifest> manifests, Set<EntryKey> changed, CatalogSnapshot before, CatalogSnapshot after) {}
