package govbus.cli;

/** The bus refused a call, or did not answer. */
class BusFault extends IllegalStateException {
    private static final long serialVersionUID = 1;

    private final int status;

    /** @param status of HTTP; 0 when the bus did not answer */
    BusFault(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
