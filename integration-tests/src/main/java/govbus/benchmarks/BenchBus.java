package govbus.benchmarks;

import govbus.city.BusMain;
import govbus.city.BusProcess;
import govbus.city.BusProcess.BusCommand;
import govbus.city.CityFault;
import govbus.city.DataDir;
import govbus.city.Progress;
import govbus.city.bureau.Database;
import govbus.engine.PostgresServer;
import govbus.engine.SecretFile;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real bus in a process of its own with 512 MB of heap, a PostgreSQL with {@code fsync} on, and an empty catalogue. */
final class BenchBus implements AutoCloseable {
    private static final String ENGINEER = "engineer";
    private static final String CLIENT = "bench";

    private final DataDir data;
    private final PostgresServer postgres;
    private final BusProcess bus;
    private final Database books;
    private final Database target;
    private final HttpClient http = HttpClient.newHttpClient();
    private String bearer;

    private BenchBus(DataDir data, PostgresServer postgres, BusProcess bus) {
        this.data = data;
        this.postgres = postgres;
        this.bus = bus;
        this.books = database("govbus");
        this.target = database("target");
    }

    static BenchBus start(Path directory, Progress progress) throws IOException {
        DataDir data = new DataDir(directory);
        data.claim();
        new SecretFile(data.accounts())
                .write(JsonMapper.shared()
                        .writeValueAsString(Map.of(
                                "clients",
                                Map.of(CLIENT, data.secret("client")),
                                "users",
                                Map.of(ENGINEER, Map.of("name", ENGINEER, "password", data.secret(ENGINEER))))));
        PostgresServer postgres = PostgresServer.start(data.postgres());
        postgres.ensureDatabase("govbus", data.secret("govbus-db"));
        postgres.ensureDatabase("target", data.secret("target-db"));
        BusProcess bus = new BusProcess(command(data, postgres), data, progress);
        BenchBus bench = new BenchBus(data, postgres, bus);
        // also at Ctrl-C; closing twice does no harm
        Runtime.getRuntime().addShutdownHook(new Thread(bench::close, "bench-end"));
        bus.start();
        return bench;
    }

    private static BusCommand command(DataDir data, PostgresServer postgres) throws IOException {
        int port = freePort();
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-Xmx512m", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8"));
        // the same as for ./govbus serve, here to look into the bus with a profiler
        String more = System.getenv().getOrDefault("GOVBUS_JAVA_OPTIONS", String.join(" ", BusMain.COLLECTOR));
        words.addAll(List.of(more.split("\\s+")).stream()
                .filter(word -> !word.isEmpty())
                .toList());
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), "govbus.city.BusMain"));
        words.addAll(List.of(
                "--server.port=" + port,
                "--spring.datasource.url=" + postgres.jdbcUrl("govbus"),
                "--spring.datasource.username=govbus",
                "--govbus.data-dir=" + data.root(),
                "--govbus.broker.port=" + freePort(),
                "--govbus.security.accounts-file=" + data.accounts(),
                "--govbus.secrets.dir=" + data.secrets(),
                "--govbus.secrets.key-file=" + data.root().resolve("secret.key"),
                "--govbus.files.dir=" + data.files(),
                "--govbus.catalog.allow-loopback=true"));
        return new BusCommand(
                words,
                Map.of("SPRING_DATASOURCE_PASSWORD", data.secret("govbus-db")),
                URI.create("http://localhost:" + port));
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Database database(String name) {
        return Database.open(name, postgres.jdbcUrl(name), name, data.secret(name + "-db"));
    }

    /** Declares manifests to the catalogue. */
    void declare(String manifests) throws IOException, InterruptedException {
        String login = ENGINEER + ":" + data.secret(ENGINEER);
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(url().resolve("/api/v1/manifests"))
                        .header("Authorization", "Basic " + base64(login))
                        .header("Content-Type", "application/yaml")
                        .PUT(HttpRequest.BodyPublishers.ofString(manifests))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new CityFault("the manifests were refused: " + answer.body());
        }
    }

    /** What the engineer reads from the bus. */
    JsonNode read(String path) throws IOException, InterruptedException {
        return asEngineer(HttpRequest.newBuilder(url().resolve(path)));
    }

    /** Sends a file as the engineer. */
    JsonNode post(String path, String type, byte[] file) throws IOException, InterruptedException {
        return asEngineer(HttpRequest.newBuilder(url().resolve(path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(file)));
    }

    private JsonNode asEngineer(HttpRequest.Builder request) throws IOException, InterruptedException {
        String login = ENGINEER + ":" + data.secret(ENGINEER);
        HttpRequest signed =
                request.header("Authorization", "Basic " + base64(login)).build();
        return JsonMapper.shared()
                .readTree(
                        http.send(signed, HttpResponse.BodyHandlers.ofString()).body());
    }

    /** What a department's system reads from the bus, as it comes. */
    String fetch(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(url().resolve(path))
                        .header("Authorization", bearer())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new CityFault(path + " was refused: " + answer.body());
        }
        return answer.body();
    }

    /** Does something while the bus is down; milliseconds that it then takes until it is ready. */
    synchronized long restart(Runnable meanwhile) {
        bus.close();
        meanwhile.run();
        long start = System.nanoTime();
        bus.start();
        // tokens of before are not known any more
        bearer = null;
        return (System.nanoTime() - start) / 1_000_000;
    }

    /** The heap in use after the last collection, of its limit, as the bus itself tells it. */
    String heap() throws IOException, InterruptedException {
        for (JsonNode limit : read("/api/v1/limits")) {
            if (limit.path("name").asString("").equals("heap")) {
                return ((long) limit.path("used").asDouble() >> 20) + " of "
                        + ((long) limit.path("limit").asDouble() >> 20) + " MiB";
            }
        }
        return "unknown";
    }

    /** Port of the server of all databases. */
    int databasePort() {
        return postgres.port();
    }

    /** A department, the target's database and a folder. */
    String surroundings() {
        return """
                apiVersion: govbus/v1
                kind: Department
                metadata: {name: bench}
                spec: {title: 测量, code: "12320500000000078Y"}
                ---
                apiVersion: govbus/v1
                kind: Connection
                metadata: {name: bench/db}
                spec: {title: 目标库, type: postgresql, host: 127.0.0.1, port: %d, database: target, user: target, password: {secretRef: "file:target-db"}}
                ---
                apiVersion: govbus/v1
                kind: Connection
                metadata: {name: bench/files}
                spec: {title: 交换目录, type: folder, path: bench}
                """.formatted(postgres.port());
    }

    /** What a client has to send as {@code Authorization}; one token for all, as they are one department's. */
    synchronized String bearer() {
        if (bearer == null) {
            bearer = newBearer();
        }
        return bearer;
    }

    private String newBearer() {
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(url().resolve("/oauth2/token"))
                            .header("Authorization", "Basic " + base64(CLIENT + ":" + data.secret("client")))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return "Bearer "
                    + JsonMapper.shared()
                            .readTree(answer.body())
                            .get("access_token")
                            .asString();
        } catch (IOException e) {
            throw new CityFault("the bus gives no token: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CityFault("interrupted", e);
        }
    }

    private static String base64(String login) {
        return Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    }

    URI url() {
        return bus.url();
    }

    Path files() {
        return data.files().resolve("bench");
    }

    /** The bus's own database, to look at its books. */
    Database books() {
        return books;
    }

    Database target() {
        return target;
    }

    /** CPU seconds since the beginning; the client is this process. */
    Usage usage() {
        double broker = Cpu.ofThreads(bus.pid(), name -> name.contains("(act"));
        return new Usage(
                Cpu.of(bus.pid()) - broker,
                broker,
                Cpu.ofFamily(postmaster()),
                Cpu.of(ProcessHandle.current().pid()));
    }

    /** The most memory the bus ever had, in MiB. */
    long peakMegabytes() {
        return Cpu.peakMegabytes(bus.pid());
    }

    /** Process of the bus. */
    long pid() {
        return bus.pid();
    }

    /** Where it keeps everything. */
    DataDir data() {
        return data;
    }

    /** Process of the server of all databases. */
    long postmaster() {
        try {
            return Long.parseLong(Files.readAllLines(data.postgres().resolve("data/postmaster.pid"))
                    .get(0));
        } catch (IOException e) {
            throw new CityFault("PostgreSQL's process cannot be found", e);
        }
    }

    @Override
    public void close() {
        bus.close();
        books.close();
        target.close();
        postgres.close();
    }
}
