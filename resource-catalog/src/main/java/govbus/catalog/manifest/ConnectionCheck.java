package govbus.catalog.manifest;

import govbus.catalog.CatalogCheck.Complaint;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Connections lead to a database or a folder below the bus's own, and nowhere else. */
final class ConnectionCheck implements EntryCheck {
    private static final Pattern FOLDER =
            Pattern.compile("[\\p{L}\\p{N}_-][\\p{L}\\p{N}._-]*(/[\\p{L}\\p{N}_-][\\p{L}\\p{N}._-]*)*");

    private final HostCheck hosts;

    ConnectionCheck(boolean loopbackAllowed) {
        this.hosts = new HostCheck(loopbackAllowed);
    }

    @Override
    public List<Complaint> check(CatalogSnapshot concerned, CatalogSnapshot all) {
        List<Complaint> found = new ArrayList<>();
        for (Connection connection : concerned.connections().values()) {
            Complaints complaints = new Complaints(Kind.CONNECTION, connection.name());
            switch (connection.type()) {
                case "postgresql" -> database(connection, complaints);
                case "folder" -> folder(connection, complaints);
                default -> {} // the schema has told that the type is not on the list
            }
            found.addAll(complaints.all());
        }
        return found;
    }

    private void database(Connection connection, Complaints complaints) {
        required("/spec/host", connection.host(), "host name or address", complaints);
        required("/spec/database", connection.database(), "name of the database", complaints);
        required("/spec/user", connection.user(), "name of the user", complaints);
        required(
                "/spec/password/secretRef", connection.secretRef(), "password: {secretRef: \"file:name\"}", complaints);
        if (connection.host() != null) {
            hosts.expected(connection.host())
                    .ifPresent(expected ->
                            complaints.add("/spec/host", connection.host(), Mistake.ENDPOINT_FORBIDDEN, expected));
        }
    }

    private static void folder(Connection connection, Complaints complaints) {
        required("/spec/path", connection.path(), "a folder below the bus's files directory", complaints);
        if (connection.path() != null && !FOLDER.matcher(connection.path()).matches()) {
            complaints.add(
                    "/spec/path",
                    connection.path(),
                    Mistake.ENDPOINT_FORBIDDEN,
                    "a relative folder of letters, digits, _ - . without ..");
        }
    }

    private static void required(String pointer, String value, String expected, Complaints complaints) {
        if (value == null || value.isBlank()) {
            complaints.add(pointer, null, Mistake.MISSING, expected);
        }
    }
}
