package govbus.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** The manifests below a directory as one text, which is applied as a whole or not at all. */
final class Folder {
    private static final int MOST_FILES = 20_000;

    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int lines;

    /** A file and the line of the whole text before which it begins. */
    private record Part(Path file, int before) {}

    static Folder read(Path directory) {
        Folder folder = new Folder();
        try (Stream<Path> files = Files.walk(directory)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(ya?ml|json)"))
                    .sorted()
                    .limit(MOST_FILES)
                    .forEach(folder::add);
        } catch (IOException | UncheckedIOException unreadable) {
            throw new BusFault(400, directory + ": " + unreadable.getMessage());
        }
        if (folder.parts.isEmpty()) {
            throw new BusFault(400, directory + ": 没有清单文件 / no .yaml file below it");
        }
        return folder;
    }

    private void add(Path file) {
        try {
            String content = Files.readString(file);
            text.append("---\n");
            lines++;
            parts.add(new Part(file, lines));
            text.append(content).append(content.endsWith("\n") ? "" : "\n");
            lines += (int) content.lines().count();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        }
    }

    String text() {
        return text.toString();
    }

    /** {@code land/parcel.yaml:7} for a line of the whole text. */
    String place(int line) {
        Part found = parts.get(0);
        for (Part part : parts) {
            if (part.before() < line) {
                found = part;
            }
        }
        return found.file() + ":" + Math.max(1, line - found.before());
    }

    /** The entries, {@code Resource land/parcel}. */
    Set<String> entries() {
        Set<String> entries = new LinkedHashSet<>();
        try {
            for (Object document : new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(text())) {
                if (document instanceof java.util.Map<?, ?> map
                        && map.get("metadata") instanceof java.util.Map<?, ?> data) {
                    entries.add(map.get("kind") + " " + data.get("name"));
                }
            }
        } catch (YAMLException unreadable) {
            throw new BusFault(422, unreadable.getMessage());
        }
        return entries;
    }
}
