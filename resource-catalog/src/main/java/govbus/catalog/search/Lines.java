package govbus.catalog.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** A shipped text of lines {@code key|value}; lines with # are for people. */
final class Lines {
    private Lines() {}

    static Map<String, String> of(String file) {
        Map<String, String> lines = new LinkedHashMap<>();
        try (InputStream in = Lines.class.getResourceAsStream(file)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|", 2))
                    .forEach(line -> lines.put(line[0], line[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
