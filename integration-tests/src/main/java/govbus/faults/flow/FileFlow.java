package govbus.faults.flow;

import govbus.faults.oracle.Sent;
import govbus.faults.site.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A department drops CSV files with a marker; the receipt beside them acknowledges. */
public final class FileFlow implements Flow {
    private static final long PATIENCE_MILLIS = 5_000;

    private final Path folder;
    private final Site site;

    FileFlow(Site site) {
        this.site = site;
        this.folder = site.files().resolve(department());
    }

    @Override
    public String name() {
        return "file";
    }

    @Override
    public String department() {
        return "land";
    }

    @Override
    public String source() {
        return """
                apiVersion: govbus/v1
                kind: Source
                metadata: {name: %1$s}
                spec:
                  resource: %1$s
                  connection: land/files
                  adapter: file
                  properties: {pattern: "fault_*.csv", marker: required, batch-rows: "20"}
                """.formatted(resource());
    }

    @Override
    public Pace pace() {
        return new Pace(2, 0.5, 60);
    }

    @Override
    public void prepare() {
        try {
            Files.createDirectories(folder.resolve("in"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean hand(String id, List<Sent> records) throws IOException, InterruptedException {
        String name = "fault_" + id + ".csv";
        Path answer = folder.resolve("receipt").resolve(name + ".receipt.json");
        if (!Files.exists(answer) && !Files.exists(folder.resolve("in").resolve(name))) {
            drop(name, records);
        }
        long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS);
        while (!Files.exists(answer)) {
            if (Files.exists(folder.resolve("error").resolve(name + ".problem.json"))) {
                site.say("file refused: "
                        + Files.readString(folder.resolve("error").resolve(name + ".problem.json")));
                return false;
            }
            if (System.nanoTime() > until) {
                throw new IOException("no receipt of " + name + " yet");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
        JsonNode receipt = JsonMapper.shared().readTree(Files.readString(answer));
        return receipt.path("rows").asInt() == records.size();
    }

    private void drop(String name, List<Sent> records) throws IOException {
        StringBuilder text = new StringBuilder("id,version,word\n");
        for (Sent record : records) {
            text.append(record.key()).append(',').append(record.version()).append(",\"");
            text.append(record.word().replace("\"", "\"\"")).append("\"\n");
        }
        Path in = folder.resolve("in");
        Files.writeString(in.resolve("." + name), text);
        Files.move(in.resolve("." + name), in.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        Files.createFile(in.resolve(name + ".ok"));
    }
}
