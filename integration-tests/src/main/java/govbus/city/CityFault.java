package govbus.city;

/** The city cannot start or go on; the message says why and what to do, for the person at the terminal. */
public final class CityFault extends IllegalStateException {
    private static final long serialVersionUID = 1;

    public CityFault(String message) {
        super(message);
    }

    public CityFault(String message, Throwable cause) {
        super(message, cause);
    }
}
