package govbus.catalog.registry;

import govbus.catalog.Connection;
import govbus.catalog.Connections;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import java.nio.file.Path;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Sets this machine's overrides over what the manifests say. */
@Component
class MachineConnections implements Connections {
    private static final String DEFAULT_FILES = ".govbus/files";

    private final Environment settings;

    MachineConnections(Environment settings) {
        this.settings = settings;
    }

    @Override
    public Place place(Connection connection) {
        String own = "govbus.connections." + connection.name().replace('/', '.') + ".";
        if (connection.type().equals("folder")) {
            return new Place(null, 0, inside(settings.getProperty(own + "path", connection.path())));
        }
        int port = settings.getProperty(own + "port", Integer.class, connection.port());
        return new Place(settings.getProperty(own + "host", connection.host()), port, null);
    }

    private Path inside(String path) {
        Path root = Path.of(settings.getProperty("govbus.files.dir", DEFAULT_FILES))
                .toAbsolutePath()
                .normalize();
        Path folder = root.resolve(path).normalize();
        if (folder.equals(root) || !folder.startsWith(root)) {
            throw new Refusal(
                    RefusalCode.UNAVAILABLE, "目录必须在 govbus.files.dir 之内 / the folder must lie inside govbus.files.dir");
        }
        return folder;
    }
}
