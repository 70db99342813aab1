package govbus.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import govbus.city.City;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An integration engineer brings data by manifests alone: the files of {@code your-own-data}, a port and two secrets. */
final class OwnData {
    private static final Duration LONG = Duration.ofSeconds(120);

    private final City city;
    private final Desk engineer;

    OwnData(City city) throws IOException, InterruptedException {
        this.city = city;
        engineer = Desk.of(city, "engineer");
        for (String database : new String[] {"credit", "planning"}) {
            engineer.put(
                    "/api/v1/secrets/own-data-" + database,
                    Map.of("value", city.database(database).password()));
        }
    }

    /** Applies a committed manifest; only the port of the databases is filled in. */
    void apply(String file) throws IOException, InterruptedException {
        String yaml = manifest(file)
                .replace("port: 5432", "port: " + city.database("credit").port());
        Desk.Answer answer = engineer.putManifests(yaml);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    }

    private static String manifest(String file) throws IOException {
        try (InputStream in = OwnData.class.getResourceAsStream("/your-own-data/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The subscriber makes its table: the items as columns of text, the resource's key as its key. */
    void makeTable(String resource, String table) throws IOException, InterruptedException {
        JsonNode entry = engineer.get("/api/v1/resources/" + resource).body();
        String columns = entry.get("items")
                .valueStream()
                .map(item -> '"' + item.get("name").asString() + "\" text")
                .collect(Collectors.joining(", "));
        String key = entry.get("key")
                .valueStream()
                .map(item -> '"' + item.asString() + '"')
                .collect(Collectors.joining(", "));
        city.database("credit")
                .sql()
                .execute("create table if not exists " + table + " (" + columns + ", primary key (" + key + "))");
    }

    /** The department drops a file and its marker; answers the bus's receipt beside it. */
    JsonNode drop(String department, String name, Path content) throws IOException {
        Path folder = city.data().files().resolve(department);
        Path in = Files.createDirectories(folder.resolve("in"));
        Files.copy(content, in.resolve("." + name));
        Files.move(in.resolve("." + name), in.resolve(name));
        Files.createFile(in.resolve(name + ".ok"));
        Path receipt = folder.resolve("receipt").resolve(name + ".receipt.json");
        await().atMost(LONG).until(() -> {
            Path problem = folder.resolve("error").resolve(name + ".problem.json");
            assertThat(problem).as(() -> text(problem)).doesNotExist();
            return Files.exists(receipt);
        });
        return JsonMapper.shared().readTree(Files.readString(receipt));
    }

    private static String text(Path problem) {
        try {
            return Files.exists(problem) ? Files.readString(problem) : "";
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    /** What somebody takes away again, is gone. */
    void remove(String kind, String name) throws IOException, InterruptedException {
        Desk.Answer answer = engineer.delete("/api/v1/manifests/" + kind + "/" + name);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
    }

    Desk desk() {
        return engineer;
    }
}
