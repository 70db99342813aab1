package govbus.adapter.file;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tells whether a file is complete: its marker is there, or nothing about it has changed for 3 s. */
final class Completeness {
    private static final Duration STILL = Duration.ofSeconds(3);

    private final FileForm form;
    private final Folders folders;
    private final Map<Path, Look> looks = new HashMap<>();

    Completeness(FileForm form, Folders folders) {
        this.form = form;
        this.folders = folders;
    }

    boolean complete(Path file) throws IOException {
        return form.marker() ? Marker.isThere(folders.marker(file)) : still(file);
    }

    /** Forgets files that are gone. */
    void keepOnly(List<Path> files) {
        looks.keySet().retainAll(files);
    }

    private boolean still(Path file) throws IOException {
        Look now = new Look(Fingerprint.look(file), System.nanoTime());
        Look before = looks.get(file);
        if (before == null || !before.look().equals(now.look())) {
            looks.put(file, now);
            return false;
        }
        return now.nanos() - before.nanos() >= STILL.toNanos();
    }

    private record Look(String look, long nanos) {}
}
