package govbus.adapter.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import govbus.adapter.Endpoint;
import govbus.adapter.ReaderState;
import govbus.adapter.RecordingTask;
import govbus.adapter.Row;
import govbus.adapter.SourceAdapter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A shared folder in a test: the department drops files, the bus answers. */
final class Inbox implements AutoCloseable {
    private final Path root;
    private final RecordingTask task;
    private SourceAdapter.Reader reader;

    Inbox(Path root, Map<String, String> properties, Map<String, String> columns) {
        this.root = root;
        Map<String, String> ordered = new LinkedHashMap<>();
        Stream.of("id", "xm", "rq").filter(columns::containsKey).forEach(item -> ordered.put(item, columns.get(item)));
        task = new RecordingTask("land/parcel", new Endpoint.Folder(root), properties, ordered, List.of("id"));
    }

    RecordingTask task() {
        return task;
    }

    void open() {
        reader = new FileAdapter().open(task);
    }

    @Override
    public void close() {
        if (reader != null) {
            reader.close();
        }
    }

    void drop(String name, String content) throws IOException {
        drop(name, content, StandardCharsets.UTF_8);
    }

    void drop(String name, String content, Charset charset) throws IOException {
        drop(name, content.getBytes(charset), "");
    }

    /** Drops the file and its marker. */
    void drop(String name, byte[] content, String marker) throws IOException {
        put(name, content);
        put(name + ".ok", marker.getBytes(StandardCharsets.UTF_8));
    }

    void put(String name, byte[] content) throws IOException {
        Path in = Files.createDirectories(root.resolve("in"));
        Path draft = in.resolve("." + name.hashCode() + ".part");
        Files.write(draft, content);
        Files.move(draft, in.resolve(name));
    }

    JsonNode awaitReceipt(String file) throws IOException {
        awaitFile("accepted", file);
        return document("receipt/" + file + ".receipt.json");
    }

    JsonNode awaitProblem(String file) throws IOException {
        awaitFile("error", file);
        return document("error/" + file + ".problem.json");
    }

    void awaitFile(String folder, String file) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(root.resolve(folder).resolve(file)).exists());
    }

    void awaitState(ReaderState.Phase phase, String text) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(task.states()).anySatisfy(state -> {
                    assertThat(state.phase()).isEqualTo(phase);
                    assertThat(state.message()).contains(text);
                }));
    }

    JsonNode document(String path) throws IOException {
        return new JsonMapper().readTree(Files.readString(root.resolve(path)));
    }

    List<String> readable() {
        return task.rows().stream()
                .filter(row -> row.unreadable() == null)
                .map(row -> row.change() + " "
                        + String.join(
                                "|",
                                Stream.of(row.values()).map(String::valueOf).toList()))
                .toList();
    }

    List<Row> unreadable() {
        return task.rows().stream().filter(row -> row.unreadable() != null).toList();
    }
}
