package govbus.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import govbus.city.City;
import govbus.city.CityExtension;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The whole catalogue of the running city, taken out and handed in again, by command and by workbook, changes nothing. */
@ExtendWith(CityExtension.class)
class CatalogueRoundTripStory {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @TempDir
    private Path directory;

    @Test
    void manifestsThatWereExportedAreNoDifferenceAndApplyingThemNoChange(City city) throws Exception {
        Path out = directory.resolve("catalogue");
        assertThat(govbus(city, "export", "all", "-o", out.toString())).isZero();
        try (Stream<Path> files = Files.walk(out)) {
            assertThat(files.filter(Files::isRegularFile)).hasSizeGreaterThan(40);
        }
        long revision = revision(city);
        assertThat(govbus(city, "diff", "-f", out.toString())).as(said()).isZero();
        assertThat(govbus(city, "apply", "-f", out.toString())).as(said()).isZero();
        assertThat(revision(city)).isEqualTo(revision);
    }

    @Test
    void theWorkbookOfTheWholeCatalogueHandedInAgainChangesNothing(City city) throws Exception {
        Desk engineer = Desk.of(city, "engineer");
        byte[] workbook = workbook(city);
        long revision = revision(city);
        String id = engineer.post("/api/v1/imports", XLSX, workbook)
                .body()
                .path("id")
                .asString();
        await().atMost(SOON).until(() -> List.of("done", "refused", "interrupted")
                .contains(job(engineer, id).path("state").asString()));
        JsonNode summary = job(engineer, id).path("summary");
        assertThat(summary.path("created").asInt() + summary.path("changed").asInt())
                .as("" + job(engineer, id))
                .isZero();
        assertThat(summary.path("unchanged").asInt()).isGreaterThan(5);
        assertThat(revision(city)).isEqualTo(revision);
    }

    private static JsonNode job(Desk engineer, String id) throws Exception {
        return engineer.get("/api/v1/imports/" + id).body();
    }

    private static long revision(City city) {
        return city.busDatabase().count("select revision::int from catalog.revision");
    }

    private static byte[] workbook(City city) throws Exception {
        var engineer = city.accounts().users().get("engineer");
        String login = Base64.getEncoder()
                .encodeToString((engineer.name() + ":" + engineer.password()).getBytes(StandardCharsets.UTF_8));
        URI address = city.url().resolve("/api/v1/catalog.xlsx");
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Authorization", "Basic " + login)
                .build();
        HttpResponse<byte[]> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** The command as it stands in the documentation; answers its exit code. */
    private int govbus(City city, String... words) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "govbus.cli.CommandLineMain"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(directory.resolve("said").toFile());
        var engineer = city.accounts().users().get("engineer");
        builder.environment().put("GOVBUS_URL", city.url().toString());
        builder.environment().put("GOVBUS_USER", engineer.name());
        builder.environment().put("GOVBUS_PASSWORD", engineer.password());
        return builder.start().waitFor();
    }

    private String said() throws Exception {
        return Files.readString(directory.resolve("said"));
    }
}
