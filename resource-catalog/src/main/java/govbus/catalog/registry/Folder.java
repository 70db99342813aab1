package govbus.catalog.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The manifests below some directories of this machine. */
record Folder(List<Path> roots) {
    private static final long MOST_BYTES = 8L * 1024 * 1024;

    /** What a file looks like without reading it. */
    record Stamp(Path path, long size, long modified) {}

    /** Every {@code *.yaml} by its path below its root, {@code police/resident.yaml}. */
    Map<String, Stamp> stamps() throws IOException {
        Map<String, Stamp> stamps = new TreeMap<>();
        for (Path root : roots) {
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(Folder::isManifest).forEach(file -> stamps.put(name(root, file), stamp(file)));
            } catch (UncheckedIOException vanished) {
                throw vanished.getCause();
            }
        }
        return stamps;
    }

    Map<String, String> read(Map<String, Stamp> stamps) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Map.Entry<String, Stamp> file : stamps.entrySet()) {
            if (file.getValue().size() > MOST_BYTES) {
                throw new IOException(file.getKey() + " is larger than " + MOST_BYTES + " bytes");
            }
            texts.put(file.getKey(), Files.readString(file.getValue().path(), StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static boolean isManifest(Path file) {
        String name = file.getFileName().toString();
        return (name.endsWith(".yaml") || name.endsWith(".yml")) && !name.startsWith(".") && Files.isRegularFile(file);
    }

    /** With several roots their own names come in front, so that files of the same name stay apart. */
    private String name(Path root, Path file) {
        String below = root.relativize(file).toString().replace('\\', '/');
        return roots.size() == 1 ? below : root.toAbsolutePath().normalize().getFileName() + "/" + below;
    }

    private static Stamp stamp(Path file) {
        try {
            return new Stamp(
                    file, Files.size(file), Files.getLastModifiedTime(file).toMillis());
        } catch (IOException vanished) {
            throw new UncheckedIOException(vanished);
        }
    }
}
