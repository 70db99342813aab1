package govbus.story;

import govbus.city.BusProcess;
import govbus.city.BusProcess.BusCommand;
import govbus.city.DataDir;
import govbus.city.Progress;
import govbus.engine.SecretFile;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A bus with everything in itself, database and broker, as {@code ./govbus serve} starts it; its data wherever wanted. */
final class LoneBus implements AutoCloseable {
    private static final String DEPARTMENT = "archive";
    private static final String RESOURCE = """
            apiVersion: govbus/v1
            kind: Department
            metadata: {name: archive}
            spec: {title: 档案局, code: "12320500000000078Y"}
            ---
            apiVersion: govbus/v1
            kind: Resource
            metadata: {name: archive/file}
            spec:
              title: 档案
              summary: 档案目录
              sharing: {type: unconditional}
              updateCycle: realtime
              grade: general
              key: [id]
              items:
                - {name: id, title: 档号, type: text, required: true, length: 40}
                - {name: text, title: 摘要, type: text, length: 4000}
            ---
            apiVersion: govbus/v1
            kind: Source
            metadata: {name: archive/file}
            spec: {resource: archive/file, adapter: push}
            """;

    private final DataDir outside;
    private final Path data;
    private final BusProcess bus;

    private LoneBus(DataDir outside, Path data, String... settings) throws IOException {
        this.outside = outside;
        this.data = data;
        this.bus = new BusProcess(command(outside, data, settings), outside, new Progress(System.out));
    }

    /**
     * Starts one that takes pushes for {@code archive/file}.
     *
     * @param outside its log and its secrets
     * @param data everything else
     */
    static LoneBus start(Path outside, Path data, String... settings) throws Exception {
        return startWith(RESOURCE, outside, data, settings);
    }

    /** Starts one whose catalogue holds these manifests and nothing else. */
    static LoneBus startWith(String manifests, Path outside, Path data, String... settings) throws Exception {
        DataDir directory = new DataDir(outside);
        directory.claim();
        LoneBus lone = start(
                directory,
                data,
                Map.of(
                        "clients",
                        Map.of(DEPARTMENT, directory.secret("client")),
                        "users",
                        Map.of("engineer", Map.of("name", "engineer", "password", directory.secret("engineer")))),
                settings);
        if (lone.engineer().putManifests(manifests).status() != 200) {
            throw new IllegalStateException("the manifests were refused");
        }
        return lone;
    }

    /** Starts one whose catalogue is empty, with these accounts. */
    static LoneBus empty(Path outside, Path data, Map<String, Object> accounts, String... settings) throws Exception {
        DataDir directory = new DataDir(outside);
        directory.claim();
        return start(directory, data, accounts, settings);
    }

    private static LoneBus start(DataDir directory, Path data, Map<String, Object> accounts, String... settings)
            throws Exception {
        new SecretFile(directory.accounts()).write(JsonMapper.shared().writeValueAsString(accounts));
        LoneBus lone = new LoneBus(directory, data, settings);
        lone.bus.start();
        return lone;
    }

    /** Ends it and starts it again on the same data with other settings. */
    LoneBus again(String... settings) throws IOException {
        bus.close();
        LoneBus lone = new LoneBus(outside, data, settings);
        lone.bus.start();
        return lone;
    }

    /** Where it is. */
    URI url() {
        return bus.url();
    }

    /** The file with its accounts. */
    Path accounts() {
        return outside.accounts();
    }

    private static BusCommand command(DataDir directory, Path data, String... settings) throws IOException {
        int port = freePort();
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                "govbus.city.BusMain",
                "--server.port=" + port,
                "--govbus.data-dir=" + data,
                "--govbus.broker.port=" + freePort(),
                "--govbus.security.accounts-file=" + directory.accounts(),
                "--govbus.secrets.dir=" + directory.secrets(),
                "--govbus.secrets.key-file=" + directory.root().resolve("secret.key")));
        words.addAll(List.of(settings));
        return new BusCommand(words, Map.of(), URI.create("http://localhost:" + port));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    String password(String user) {
        return outside.secret(user);
    }

    Desk engineer() {
        return Desk.at(bus.url(), "engineer", outside.secret("engineer"));
    }

    Desk department() throws IOException, InterruptedException {
        return Desk.client(bus.url(), DEPARTMENT, outside.secret("client"));
    }

    @Override
    public void close() {
        bus.close();
    }
}
