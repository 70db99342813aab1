package govbus.catalog.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The manifests of this repository, read by the real reader. */
class DepartmentsTest {

    @Test
    void theDepartmentsManifestsHoldNoMistake() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (String root : new String[] {"departments", "libraries"}) {
            try (Stream<Path> files = Files.walk(Path.of(root))) {
                files.filter(file -> file.toString().endsWith(".yaml"))
                        .forEach(file -> texts.put(file.toString(), text(file)));
            }
        }
        assertThat(texts).hasSizeGreaterThan(40);
        assertThat(new Checking(true).problems(texts))
                .extracting(Problem::message)
                .isEmpty();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
