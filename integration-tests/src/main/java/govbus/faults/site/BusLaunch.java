package govbus.faults.site;

import govbus.city.BusMain;
import govbus.city.BusProcess.BusCommand;
import govbus.city.CityAccounts;
import govbus.city.DataDir;
import govbus.city.Home;
import govbus.engine.FreePort;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The command that starts the bus: the application of production, with every database behind a link. */
final class BusLaunch {
    private static final int STRICT_JDK = 24;

    private BusLaunch() {}

    /** The bus that the departments call. */
    static BusCommand of(Site site) throws IOException {
        return of(site, new Node("one", site.ports(), site.data()));
    }

    /** A bus beside it on the same database. */
    static BusCommand second(Site site) throws IOException {
        Site.Ports ports = new Site.Ports(FreePort.any(), FreePort.any(), FreePort.any());
        return of(site, new Node("two", ports, new DataDir(site.root().resolve("second"))));
    }

    /** What differs between two buses on one database. */
    private record Node(String name, Site.Ports ports, DataDir data) {}

    private static BusCommand of(Site site, Node node) throws IOException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-Xmx512m", "-XX:+ExitOnOutOfMemoryError", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        words.addAll(BusMain.COLLECTOR);
        words.add("-Dfile.encoding=UTF-8");
        if (node.data().equals(site.data())) {
            words.add(site.failPoints().agent());
        }
        if (Runtime.version().feature() >= STRICT_JDK) {
            words.add("-Dio.netty.noUnsafe=false");
            words.add("--sun-misc-unsafe-memory-access=allow");
            words.add("--enable-native-access=ALL-UNNAMED");
            words.add("-XX:+EnableDynamicAgentLoading");
        }
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), BusMain.class.getName()));
        words.addAll(settings(site, node));
        return new BusCommand(
                words,
                site.environment(),
                URI.create("http://localhost:" + node.ports().http()));
    }

    private static List<String> settings(Site site, Node node) throws IOException {
        List<String> settings = new ArrayList<>(List.of(
                "--server.port=" + node.ports().http(),
                "--govbus.node=" + node.name(),
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:"
                        + site.links().store().port() + "/govbus",
                "--spring.datasource.username=govbus",
                "--govbus.data-dir=" + node.data().root(),
                "--govbus.broker.port=" + node.ports().broker(),
                "--govbus.security.accounts-file=" + site.data().accounts(),
                "--govbus.secrets.dir=" + site.data().secrets(),
                "--govbus.secrets.key-file=" + site.data().root().resolve("secret.key"),
                "--govbus.files.dir=" + site.files(),
                "--govbus.catalog.folders[0]=" + departments(site),
                "--govbus.catalog.allow-loopback=true"));
        for (String department : CityAccounts.DEPARTMENTS) {
            String connection = "--govbus.connections." + department + ".db.";
            settings.add(connection + "host=127.0.0.1");
            settings.add(connection + "port=" + site.links().departments().port());
        }
        return settings;
    }

    /** The city's departments, systems and connections, and none of its flows. */
    private static Path departments(Site site) throws IOException {
        Path from = Home.find().resolve("resource-catalog/departments");
        Path to = Files.createDirectories(site.root().resolve("catalog"));
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(BusLaunch::isOfADepartment).toList()) {
                Path copy = to.resolve(from.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return to;
    }

    private static boolean isOfADepartment(Path file) {
        return file.getFileName().toString().matches("department\\.yaml|.*\\.(system|connection)\\.yaml");
    }
}
