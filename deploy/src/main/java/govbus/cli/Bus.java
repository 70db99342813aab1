package govbus.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.function.Supplier;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running bus, and who one is there. Secrets come from the environment or are asked for, never as an option. */
final class Bus {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final JsonMapper json = new JsonMapper();

    @Option(
            names = "--url",
            defaultValue = "${env:GOVBUS_URL:-http://localhost:8080}",
            description = "the bus; default $GOVBUS_URL or ${DEFAULT-VALUE}")
    private String url;

    @Option(
            names = "--user",
            defaultValue = "${env:GOVBUS_USER:-engineer}",
            description = "the user; default $GOVBUS_USER or engineer. The password is $GOVBUS_PASSWORD, or asked for;"
                    + " $GOVBUS_TOKEN takes the place of both")
    private String user;

    private final Supplier<String> password;
    private String authorization;

    Bus(Supplier<String> password) {
        this.password = password;
    }

    /** An answer. */
    record Answer(JsonNode body, String next) {}

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    Answer put(String path, String yaml) {
        return send(request(path)
                .header("Content-Type", "application/yaml")
                .PUT(HttpRequest.BodyPublishers.ofString(yaml, StandardCharsets.UTF_8)));
    }

    private HttpRequest.Builder request(String path) {
        try {
            return HttpRequest.newBuilder(URI.create(url).resolve(path))
                    .timeout(PATIENCE)
                    .header("Accept", "application/json, application/problem+json")
                    .header("Authorization", authorization());
        } catch (IllegalArgumentException notAddress) {
            throw new BusFault(0, "--url " + url + ": " + notAddress.getMessage());
        }
    }

    private String authorization() {
        if (authorization == null) {
            String token = System.getenv("GOVBUS_TOKEN");
            authorization = token != null && !token.isBlank()
                    ? "Bearer " + token
                    : "Basic "
                            + Base64.getEncoder()
                                    .encodeToString((user + ":" + password.get()).getBytes(StandardCharsets.UTF_8));
        }
        return authorization;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new Refused(answer.statusCode(), tree(answer.body())).fault();
            }
            String next = answer.headers().firstValue("Link").map(Bus::address).orElse(null);
            return new Answer(tree(answer.body()), next);
        } catch (IOException unreachable) {
            throw new BusFault(0, "总线无应答 / the bus does not answer at " + url + ": " + unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new BusFault(0, "interrupted");
        }
    }

    private JsonNode tree(String body) {
        return body.startsWith("{") || body.startsWith("[") ? json.readTree(body) : json.createObjectNode();
    }

    private static String address(String link) {
        return link.substring(link.indexOf('<') + 1, link.indexOf('>'));
    }

    /** A refusal with its problem detail. */
    private record Refused(int status, JsonNode problem) {
        BusFault fault() {
            return problem.has("errors")
                    ? new InvalidManifests(status, problem)
                    : null == problem.get("detail")
                            ? new BusFault(status, "HTTP " + status)
                            : new BusFault(
                                    status,
                                    problem.path("code").asString() + ": "
                                            + problem.path("detail").asString());
        }
    }
}
