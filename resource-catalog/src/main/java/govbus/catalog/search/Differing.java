package govbus.catalog.search;

import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Department;
import govbus.catalog.Resource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which resources must be written anew between two revisions. */
record Differing(List<String> written, List<String> removed) {

    static Differing between(CatalogSnapshot before, CatalogSnapshot after) {
        Set<String> renamed = renamed(before, after);
        List<String> written = new ArrayList<>();
        for (Resource now : after.resources().values()) {
            Resource was = before.resources().get(now.name());
            if (was != now && !now.equals(was) || renamed.contains(now.department())) {
                written.add(now.name());
            }
        }
        List<String> removed = before.resources().keySet().stream()
                .filter(name -> !after.resources().containsKey(name))
                .toList();
        return new Differing(written, removed);
    }

    /** Departments that are called otherwise now. */
    private static Set<String> renamed(CatalogSnapshot before, CatalogSnapshot after) {
        Set<String> renamed = new HashSet<>();
        for (Department now : after.departments().values()) {
            if (!now.equals(before.departments().get(now.name()))) {
                renamed.add(now.name());
            }
        }
        return renamed;
    }
}
