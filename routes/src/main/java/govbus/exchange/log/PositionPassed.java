package govbus.exchange.log;

/** Rows were read from a position that is no longer the source's newest: they may be in the log already. */
public final class PositionPassed extends RuntimeException {
    private static final long serialVersionUID = 1;

    PositionPassed(String source) {
        super("the position of " + source + " has moved on; read again from the newest");
    }
}
