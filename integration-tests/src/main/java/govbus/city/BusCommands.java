package govbus.city;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Builds the command that starts the city's bus: the same application as in production, told where the city is. */
final class BusCommands {
    /** Netty and Artemis free their buffers in a way that JDK 24 and later allow only when told. */
    private static final int STRICT_JDK = 24;

    private BusCommands() {}

    static BusProcess.BusCommand of(CityOptions options, DataDir data, Databases databases) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-Xmx768m", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8"));
        words.addAll(BusMain.COLLECTOR);
        if (Runtime.version().feature() >= STRICT_JDK) {
            words.add("-Dio.netty.noUnsafe=false");
            words.add("--sun-misc-unsafe-memory-access=allow");
            words.add("--enable-native-access=ALL-UNNAMED");
        }
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), BusMain.class.getName()));
        words.addAll(settings(options, data, databases));
        return new BusProcess.BusCommand(
                words,
                Map.of("SPRING_DATASOURCE_PASSWORD", databases.busPassword()),
                URI.create("http://localhost:" + options.port()));
    }

    private static List<String> settings(CityOptions options, DataDir data, Databases databases) {
        Path catalog = Home.find().resolve("resource-catalog");
        List<String> settings = new ArrayList<>(List.of(
                "--server.port=" + options.port(),
                "--spring.datasource.url=" + databases.busUrl(),
                "--spring.datasource.username=govbus",
                "--govbus.data-dir=" + data.root(),
                "--govbus.broker.port=" + options.brokerPort(),
                "--govbus.security.accounts-file=" + data.accounts(),
                "--govbus.secrets.dir=" + data.secrets(),
                "--govbus.secrets.key-file=" + data.root().resolve("secret.key"),
                "--govbus.files.dir=" + data.files(),
                "--govbus.catalog.folders[0]=" + catalog.resolve("departments"),
                "--govbus.catalog.folders[1]=" + catalog.resolve("libraries"),
                "--govbus.catalog.allow-loopback=true"));
        for (String department : CityAccounts.DEPARTMENTS) {
            String connection = "--govbus.connections." + department + ".db.";
            settings.add(connection + "host=127.0.0.1");
            settings.add(connection + "port=" + databases.port());
        }
        return settings;
    }
}
