package govbus.catalog;

import java.nio.file.Path;

/**
 * Where a connection leads on this machine: the manifest's words, overridden by the settings
 * {@code govbus.connections.<name with . for />.host}, {@code .port} and {@code .path}.
 */
public interface Connections {

    /**
     * The place to connect to.
     *
     * @throws Refusal {@link RefusalCode#UNAVAILABLE} when a folder would lie outside {@code govbus.files.dir}
     */
    Place place(Connection connection);

    /**
     * A place on this machine's network or disk.
     *
     * @param host {@code null} for a folder
     * @param port 0 for a folder
     * @param path absolute; {@code null} for a database
     */
    record Place(String host, int port, Path path) {}
}
