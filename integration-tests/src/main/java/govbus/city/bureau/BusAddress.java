package govbus.city.bureau;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bus as a department's system sees it: an address, an id and a secret. */
public final class BusAddress {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration RENEW_BEFORE = Duration.ofMinutes(1);
    private static final int ATTEMPTS = 2;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI url;
    private final String id;
    private final String secret;
    private Token token;

    public BusAddress(URI url, String id, String secret) {
        this.url = url;
        this.id = id;
        this.secret = secret;
    }

    private record Token(String value, Instant until) {}

    /** What the bus answered. */
    public record Answer(int status, JsonNode body) {}

    /**
     * Sends a JSON document.
     *
     * @param idempotencyKey {@code null} for none
     * @throws IOException when there is no answer: what became of the call is unknown
     */
    public Answer post(String path, Object body, String idempotencyKey) throws IOException, InterruptedException {
        Answer answer = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            HttpRequest.Builder request = HttpRequest.newBuilder(url.resolve(path))
                    .timeout(PATIENCE)
                    .header("Authorization", "Bearer " + token())
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(
                            JsonMapper.shared().writeValueAsString(body)));
            if (idempotencyKey != null) {
                request.header("Idempotency-Key", idempotencyKey);
            }
            answer = send(request.build());
            if (answer.status() != 401) {
                return answer;
            }
            forgetToken();
        }
        return answer;
    }

    private Answer send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        return new Answer(response.statusCode(), JsonMapper.shared().readTree(response.body()));
    }

    private synchronized void forgetToken() {
        token = null;
    }

    private synchronized String token() throws IOException, InterruptedException {
        if (token == null || Instant.now().isAfter(token.until())) {
            String basic = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
            Answer answer = send(HttpRequest.newBuilder(url.resolve("/oauth2/token"))
                    .timeout(PATIENCE)
                    .header("Authorization", "Basic " + basic)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                    .build());
            if (answer.status() != 200) {
                throw new IOException("the bus gives no token: " + answer.status());
            }
            Duration life = Duration.ofSeconds(answer.body().path("expires_in").asLong());
            token = new Token(
                    answer.body().path("access_token").asString(),
                    Instant.now().plus(life).minus(RENEW_BEFORE));
        }
        return token.value();
    }
}
