package govbus.story;

import govbus.city.City;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person at the platform's desk, by HTTP alone: an engineer, an operator, an auditor. */
final class Desk {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI url;
    private final String authorization;

    private Desk(URI url, String authorization) {
        this.url = url;
        this.authorization = authorization;
    }

    static Desk of(City city, String role) {
        String login = city.accounts().users().get(role).name() + ":"
                + city.accounts().users().get(role).password();
        return new Desk(
                city.url(), "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
    }

    /** Somebody with a name and a password at a bus of its own. */
    static Desk at(URI url, String name, String password) {
        String login = name + ":" + password;
        return new Desk(url, "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
    }

    static Desk nobody(City city) {
        return new Desk(city.url(), null);
    }

    static Desk department(City city, String client) throws IOException, InterruptedException {
        return client(city.url(), client, city.accounts().clients().get(client));
    }

    /** A department's system with its token. */
    static Desk client(URI url, String client, String secret) throws IOException, InterruptedException {
        String login = client + ":" + secret;
        HttpRequest request = HttpRequest.newBuilder(url.resolve("/oauth2/token"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        String body = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
        return new Desk(url, "Bearer " + JSON.readTree(body).get("access_token").asString());
    }

    /** What the bus answered. */
    record Answer(int status, JsonNode body, HttpHeaders headers) {

        String code() {
            return body.path("code").asString("");
        }
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    /** A document as it is. */
    String text(String path, String accept) throws IOException, InterruptedException {
        return http.send(request(path).header("Accept", accept).GET().build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    Answer post(String path, String contentType, String body, String... headers)
            throws IOException, InterruptedException {
        return post(path, contentType, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    Answer post(String path, String contentType, byte[] body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                request(path).header("Content-Type", contentType).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    Answer post(String path, Object body) throws IOException, InterruptedException {
        return post(path, "application/json", JSON.writeValueAsString(body));
    }

    Answer putManifests(String yaml) throws IOException, InterruptedException {
        return send(request("/api/v1/manifests")
                .header("Content-Type", "application/yaml")
                .PUT(HttpRequest.BodyPublishers.ofString(yaml)));
    }

    /** @param body {@code null} for none */
    Answer call(String method, String path, Object body, String... headers) throws IOException, InterruptedException {
        HttpRequest.BodyPublisher publisher = body == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
        HttpRequest.Builder request = request(path).method(method, publisher).headers(headers);
        return send(body == null ? request : request.header("Content-Type", "application/json"));
    }

    Answer put(String path, Object body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    Answer delete(String path) throws IOException, InterruptedException {
        return send(request(path).DELETE());
    }

    /** One flow as the console's list shows it; missing when there is none of that name. */
    JsonNode exchange(String name) throws IOException, InterruptedException {
        for (JsonNode item : get("/api/v1/exchanges").body().get("items")) {
            if (item.get("name").asString().equals(name)) {
                return item;
            }
        }
        return JSON.missingNode();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url.resolve(path));
        return authorization == null ? request : request.header("Authorization", authorization);
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        String body = response.body();
        boolean json = response.headers()
                .firstValue("Content-Type")
                .filter(type -> type.contains("json"))
                .isPresent();
        return new Answer(
                response.statusCode(),
                json && !body.isBlank() ? JSON.readTree(body) : JSON.missingNode(),
                response.headers());
    }
}
