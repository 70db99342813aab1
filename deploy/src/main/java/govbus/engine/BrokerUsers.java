package govbus.engine;

/** Who may log in to the broker from outside: the same clients, with the same secrets, as at the HTTP door. */
public interface BrokerUsers {

    boolean verify(String client, String secret);

    /** Whether a client that logged in earlier may stay. */
    boolean enabled(String client);
}
