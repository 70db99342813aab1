package govbus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private HttpServer bus;
    private int status = 200;
    private String answer = "{\"revision\": 1, \"changes\": []}";

    @TempDir
    Path directory;

    @BeforeEach
    void start() throws Exception {
        bus = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        bus.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            boolean list = exchange.getRequestMethod().equals("GET");
            byte[] body = (list ? MANIFESTS : answer).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(list ? 200 : status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        bus.start();
        Files.writeString(directory.resolve("a.yaml"), "kind: Department\nmetadata: {name: land}\n");
        Files.writeString(
                directory.resolve("b.yaml"), "kind: Resource\nmetadata: {name: land/parcel}\nspec: {titel: x}\n");
    }

    private static final String MANIFESTS = """
            [{"kind": "Department", "metadata": {"name": "land"}, "spec": {}},
             {"kind": "Resource", "metadata": {"name": "land/parcel"}, "spec": {}},
             {"kind": "Resource", "metadata": {"name": "land/old"}, "spec": {}},
             {"kind": "Source", "metadata": {"name": "land/old"}, "spec": {"resource": "land/old"}},
             {"kind": "Resource", "metadata": {"name": "police/resident"}, "spec": {}}]""";

    @AfterEach
    void stop() {
        bus.stop(0);
    }

    @Test
    void aDifferenceIsAPlanAndAnExitCode() {
        assertThat(run("diff", "-f", directory.toString())).isZero();
        answer = """
                {"changes": [{"action": "created", "kind": "Resource", "name": "land/parcel", "fields": []},
                 {"action": "changed", "kind": "Department", "name": "land", "fields": ["title"]}]}""";
        assertThat(run("diff", "-f", directory.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("+ Resource land/parcel", "~ Department land (title)");
        assertThat(asked).allMatch(call -> call.equals("PUT /api/v1/manifests?dryRun=true"));
    }

    @Test
    void theReasonGoesWithTheChange() {
        assertThat(run("apply", "-f", directory.toString(), "-m", "职责 调整")).isZero();
        assertThat(asked)
                .containsExactly("PUT /api/v1/manifests?dryRun=false&reason=%E8%81%8C%E8%B4%A3+%E8%B0%83%E6%95%B4");
    }

    @Test
    void aMistakeStandsBehindItsFileAndLine() {
        status = 422;
        answer = """
                {"code": "manifest-invalid", "detail": "1 mistake", "errors": [{"line": 7, "column": 8, "message": "unknown key titel"}]}""";
        assertThat(run("validate", "-f", directory.toString())).isEqualTo(6);
        assertThat(err.toString()).contains("b.yaml:3:8: unknown key titel");
        assertThat(run("diff", "-f", directory.toString())).isEqualTo(2);
    }

    @Test
    void pruningRemovesOnlyWhatTheDirectorysDepartmentsNoLongerHave() {
        assertThat(run("apply", "-f", directory.toString(), "--prune", "--dry-run"))
                .isZero();
        assertThat(out.toString())
                .containsSubsequence("- Source land/old", "- Resource land/old")
                .doesNotContain("police");
        assertThat(asked).noneMatch(call -> call.startsWith("DELETE"));

        assertThat(run("apply", "-f", directory.toString(), "--prune", "--yes")).isZero();
        assertThat(asked)
                .filteredOn(call -> call.startsWith("DELETE"))
                .containsExactly(
                        "DELETE /api/v1/manifests/Source/land/old", "DELETE /api/v1/manifests/Resource/land/old");
    }

    @Test
    void anExportIsOneFileAnEntry() {
        assertThat(run("export", "all", "-o", directory.resolve("out").toString()))
                .isZero();
        assertThat(directory.resolve("out/land/parcel.resource.yaml")).exists();
        assertThat(directory.resolve("out/land/land.department.yaml")).exists();
    }

    @Test
    void whatCannotBeDoneEndsWithTheCodeThatSaysWhy() {
        assertThat(run("apply", "-f", directory.resolve("nothing").toString())).isEqualTo(6);
        assertThat(run("apply")).isEqualTo(2);
        status = 401;
        answer = "{\"code\": \"unauthenticated\", \"detail\": \"log in\"}";
        assertThat(run("apply", "-f", directory.toString())).isEqualTo(3);
        bus.stop(0);
        assertThat(run("apply", "-f", directory.toString())).isEqualTo(7);
    }

    private int run(String... words) {
        String[] all = java.util.Arrays.copyOf(words, words.length + (words.length > 1 ? 1 : 0));
        if (words.length > 1) {
            all[words.length] = "--url=http://127.0.0.1:" + bus.getAddress().getPort();
        }
        return CommandLineMain.run(new PrintWriter(out, true), new PrintWriter(err, true), "secret"::toString, all);
    }
}
