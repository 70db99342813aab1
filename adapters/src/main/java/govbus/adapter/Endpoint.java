package govbus.adapter;

import java.nio.file.Path;

/** Where a system is reached. Built from fields, never from a URL that somebody wrote. */
public sealed interface Endpoint {

    /**
     * A database.
     *
     * @param type {@code postgresql}
     * @param password read anew for each connection, so that a changed secret takes effect
     */
    record Database(
            String type,
            String host,
            int port,
            String database,
            String user,
            java.util.function.Supplier<String> password)
            implements Endpoint {}

    /** A folder that the department's system and the bus share; below it {@code in accepted error receipt}. */
    record Folder(Path path) implements Endpoint {}

    /** Nothing to reach: the department comes to the bus. */
    record None() implements Endpoint {}
}
