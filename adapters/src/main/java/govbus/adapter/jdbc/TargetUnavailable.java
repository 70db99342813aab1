package govbus.adapter.jdbc;

/** The target did not answer, or gave up in the middle: nothing was applied, or it will show in its position; try again. */
public final class TargetUnavailable extends IllegalStateException {
    private static final long serialVersionUID = 1;

    public TargetUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
