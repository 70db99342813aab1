package govbus.catalog.manifest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gathers problems; one a place, the first that is told counts. */
final class Problems {
    private static final int MOST = 10_000;

    private final List<Problem> all = new ArrayList<>();
    private final Set<List<String>> told = new HashSet<>();

    void add(Problem problem) {
        List<String> where = List.of(problem.file(), problem.kind(), problem.name(), problem.pointer());
        if (all.size() < MOST && told.add(where)) {
            all.add(problem);
        }
    }

    boolean concern(Manifest manifest, String pointer) {
        return told.contains(List.of(manifest.file(), manifest.kind(), manifest.name(), pointer));
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** In the order of the text. */
    List<Problem> inOrder() {
        return all.stream()
                .sorted(java.util.Comparator.comparing(Problem::file)
                        .thenComparing(Problem::line)
                        .thenComparing(Problem::column))
                .toList();
    }
}
