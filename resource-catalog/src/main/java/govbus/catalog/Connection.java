package govbus.catalog;

import java.util.Map;

/**
 * How a system is reached. Settings of the machine may override host, port and path; the password is a reference only.
 *
 * @param name {@code police/db}
 * @param type {@code postgresql} or {@code folder}
 * @param host host name or address; {@code null} for a folder
 * @param secretRef where the password is kept: {@code file:name}, {@code env:GOVBUS_SECRET_NAME}, {@code store:name}
 * @param path for a folder, relative to the bus's files directory
 */
public record Connection(
        String name,
        String title,
        String department,
        String type,
        String host,
        Integer port,
        String database,
        String user,
        String secretRef,
        String path,
        Map<String, String> labels) {}
