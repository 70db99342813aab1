package govbus.catalog.registry;

import govbus.catalog.manifest.EntryKey;
import govbus.catalog.manifest.Kind;
import govbus.catalog.manifest.Manifest;
import govbus.catalog.manifest.ManifestReader;
import govbus.catalog.manifest.Problem;
import govbus.catalog.manifest.Reading;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Applies the departments' folder as a whole. A file with mistakes is left out, and what it said before stays in force;
 * the others are applied without it.
 */
@Component
class FolderApply {
    private final ManifestReader reader;
    private final Registry registry;

    FolderApply(ManifestReader reader, Registry registry) {
        this.reader = reader;
        this.registry = registry;
    }

    /** Answers the problems of the files that were left out. */
    List<Problem> apply(Map<String, String> texts) {
        Map<String, Reading> readings = new LinkedHashMap<>();
        texts.forEach((file, text) -> readings.put(file, reader.read(file, text)));
        Set<Problem> problems = new LinkedHashSet<>();
        Set<String> leftOut = new HashSet<>();
        readings.forEach((file, reading) -> {
            if (!reading.problems().isEmpty()) {
                leftOut.add(file);
                problems.addAll(reading.problems());
            }
        });
        if (!applyRest(readings, leftOut, true, problems)) {
            // Somebody still uses what has vanished: it stays, and the rest is applied.
            applyRest(readings, leftOut, false, problems);
        }
        return List.copyOf(problems);
    }

    /** Leaves out one file more with each round, until the rest is right or no file is to blame. */
    private boolean applyRest(
            Map<String, Reading> readings, Set<String> leftOut, boolean removing, Set<Problem> problems) {
        while (true) {
            Outcome outcome = registry.apply(request(readings, leftOut, removing));
            if (outcome.problems().isEmpty()) {
                return true;
            }
            problems.addAll(outcome.problems());
            Set<String> wrong = new HashSet<>();
            outcome.problems().stream()
                    .map(Problem::file)
                    .filter(readings::containsKey)
                    .forEach(wrong::add);
            if (!leftOut.addAll(wrong)) {
                return false;
            }
        }
    }

    private Request request(Map<String, Reading> readings, Set<String> leftOut, boolean removing) {
        List<Manifest> manifests = new ArrayList<>();
        readings.forEach((file, reading) -> {
            if (!leftOut.contains(file)) {
                manifests.addAll(reading.manifests());
            }
        });
        Set<EntryKey> removals = removing ? vanished(manifests, leftOut) : Set.of();
        return new Request(manifests, List.of(), removals, null, false, null, "目录文件夹 / from the folder");
    }

    private Set<EntryKey> vanished(List<Manifest> manifests, Set<String> leftOut) {
        Set<EntryKey> there = new HashSet<>();
        for (Manifest manifest : manifests) {
            Kind.of(manifest.kind()).ifPresent(kind -> there.add(new EntryKey(kind, manifest.name())));
        }
        Set<EntryKey> vanished = new LinkedHashSet<>();
        registry.origins().forEach((key, file) -> {
            if (!leftOut.contains(file) && !there.contains(key)) {
                vanished.add(key);
            }
        });
        return vanished;
    }
}
