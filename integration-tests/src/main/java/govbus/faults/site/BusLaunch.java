package govbus.faults.site;

import govbus.city.BusMain;
import govbus.city.BusProcess.BusCommand;
import govbus.city.CityAccounts;
import govbus.city.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The command that starts the bus: the application of production, with every database behind a link. */
final class BusLaunch {
    private static final int STRICT_JDK = 24;

    private BusLaunch() {}

    static BusCommand of(Site site) throws IOException {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-Xmx512m", "-XX:+ExitOnOutOfMemoryError", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        words.add("-Dfile.encoding=UTF-8");
        words.add(site.failPoints().agent());
        if (Runtime.version().feature() >= STRICT_JDK) {
            words.add("-Dio.netty.noUnsafe=false");
            words.add("--sun-misc-unsafe-memory-access=allow");
            words.add("--enable-native-access=ALL-UNNAMED");
            words.add("-XX:+EnableDynamicAgentLoading");
        }
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), BusMain.class.getName()));
        words.addAll(settings(site));
        return new BusCommand(
                words, Map.of("SPRING_DATASOURCE_PASSWORD", site.data().secret("govbus-db")), site.url());
    }

    private static List<String> settings(Site site) throws IOException {
        List<String> settings = new ArrayList<>(List.of(
                "--server.port=" + site.ports().http(),
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:"
                        + site.links().store().port() + "/govbus",
                "--spring.datasource.username=govbus",
                "--govbus.data-dir=" + site.data().root(),
                "--govbus.broker.port=" + site.ports().broker(),
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
