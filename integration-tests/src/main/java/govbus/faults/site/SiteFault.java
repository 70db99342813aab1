package govbus.faults.site;

/** The machinery of the suite itself failed, which says nothing about the bus. */
public final class SiteFault extends IllegalStateException {
    private static final long serialVersionUID = 1;

    public SiteFault(String message) {
        super(message);
    }

    public SiteFault(String message, Throwable cause) {
        super(message, cause);
    }
}
