package govbus.catalog.manifest;

import govbus.catalog.CatalogCheck.Complaint;
import govbus.catalog.CatalogSnapshot;
import java.util.List;

/** A check by the catalogue itself. It costs what has changed, not what there is. */
interface EntryCheck {

    /**
     * @param concerned the entries to check: those that changed and those that lean on them
     * @param all the whole catalogue, to look up what they refer to
     */
    List<Complaint> check(CatalogSnapshot concerned, CatalogSnapshot all);
}
