package govbus.security;

import static org.awaitility.Awaitility.await;

import govbus.GovbusApplication;
import govbus.engine.FreePort;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** The whole application on its embedded engines, called over HTTP and AMQP like by anybody. */
public final class Govbus implements BeforeAllCallback, AfterAllCallback {
    static final String ACCOUNTS = """
            {"clients": {"police": "police-secret", "market": "market-secret"},
             "users": {"engineer": {"name": "gong", "password": "engineer-password"},
                       "auditor": {"name": "shen", "password": "auditor-password"},
                       "office@police": {"name": "ban", "password": "office-password"}}}""";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().build();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private ConfigurableApplicationContext application;
    private Path directory;
    private int port;
    private int brokerPort;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        directory = Files.createTempDirectory("govbus");
        Path accounts = Files.writeString(directory.resolve("accounts.json"), ACCOUNTS);
        port = FreePort.any();
        brokerPort = FreePort.any();
        application = SpringApplication.run(
                GovbusApplication.class,
                "--server.port=" + port,
                "--govbus.broker.port=" + brokerPort,
                "--govbus.data-dir=" + directory,
                "--govbus.secrets.dir=" + directory.resolve("secrets"),
                "--govbus.secrets.key-file=" + directory.resolve("secret.key"),
                "--govbus.files.dir=" + directory.resolve("files"),
                "--govbus.security.accounts-file=" + accounts);
        await("the bus is ready")
                .atMost(Duration.ofSeconds(60))
                .until(() -> get("/actuator/health/readiness", null).statusCode() == 200);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        application.close();
        FileSystemUtils.deleteRecursively(directory);
    }

    /** Applies manifests as the engineer does. */
    public HttpResponse<String> apply(String manifests) {
        return send(request("/api/v1/manifests")
                .header("Authorization", basic("gong", "engineer-password"))
                .header("Content-Type", "application/yaml")
                .PUT(HttpRequest.BodyPublishers.ofString(manifests)));
    }

    /** Takes an entry out of the catalogue as the engineer does. */
    public HttpResponse<String> revoke(String kind, String name) {
        return send(request("/api/v1/manifests/" + kind + "/" + name)
                .header("Authorization", basic("gong", "engineer-password"))
                .DELETE());
    }

    public int brokerPort() {
        return brokerPort;
    }

    public <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    public JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    HttpResponse<String> get(String path, String authorization) {
        HttpRequest.Builder request = request(path);
        return send(authorization == null ? request : request.header("Authorization", authorization));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return send(http, request);
    }

    /** Sends with the cookies of earlier answers, as a browser does. */
    HttpResponse<String> browse(HttpRequest.Builder request) {
        return send(browser, request);
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    HttpResponse<String> tokenFor(String client, String secret) {
        return send(request("/oauth2/token")
                .header("Authorization", basic(client, secret))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")));
    }

    String bearer(String client, String secret) {
        String body = tokenFor(client, secret).body();
        return "Bearer " + body.replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
    }
}
