package govbus.exchange;

import govbus.adapter.Endpoint;
import govbus.catalog.Catalog;
import govbus.catalog.Connection;
import govbus.catalog.Connections;
import govbus.catalog.Secrets;
import org.springframework.stereotype.Component;

/** Turns a connection of the catalogue into the endpoint that an adapter reaches. */
@Component
public class Endpoints {

    private final Catalog catalog;
    private final Connections connections;
    private final Secrets secrets;

    Endpoints(Catalog catalog, Connections connections, Secrets secrets) {
        this.catalog = catalog;
        this.connections = connections;
        this.secrets = secrets;
    }

    /** @param name the connection's; {@code null} when there is none to reach */
    public Endpoint of(String name) {
        if (name == null) {
            return new Endpoint.None();
        }
        Connection connection = catalog.current().connections().get(name);
        if (connection == null) {
            throw new IllegalStateException("no connection " + name);
        }
        Connections.Place place = connections.place(connection);
        if (place.path() != null) {
            return new Endpoint.Folder(place.path());
        }
        return new Endpoint.Database(
                connection.type(),
                place.host(),
                place.port(),
                connection.database(),
                connection.user(),
                () -> secrets.resolve(connection.secretRef()));
    }
}
