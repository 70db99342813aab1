package govbus.engine;

/** An engine does not start or is not what it has to be; the bus must not run without it. */
public final class EngineFault extends IllegalStateException {
    private static final long serialVersionUID = 1;

    public EngineFault(String message) {
        super(message);
    }

    public EngineFault(String message, Throwable cause) {
        super(message, cause);
    }
}
