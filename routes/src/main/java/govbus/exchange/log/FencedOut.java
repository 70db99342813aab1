package govbus.exchange.log;

/** Another node reads the source now; what this one still hands over is refused. */
public final class FencedOut extends RuntimeException {
    private static final long serialVersionUID = 1;

    FencedOut(String source) {
        super("another node reads " + source + " now");
    }
}
