package govbus.catalog.search;

import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Resource;
import java.util.ArrayList;
import java.util.List;

/** Which resources must be written anew between two revisions. */
record Differing(List<String> written, List<String> removed) {

    static Differing between(CatalogSnapshot before, CatalogSnapshot after) {
        List<String> written = new ArrayList<>();
        for (Resource now : after.resources().values()) {
            Resource was = before.resources().get(now.name());
            if (was != now && !now.equals(was)) {
                written.add(now.name());
            }
        }
        List<String> removed = before.resources().keySet().stream()
                .filter(name -> !after.resources().containsKey(name))
                .toList();
        return new Differing(written, removed);
    }
}
