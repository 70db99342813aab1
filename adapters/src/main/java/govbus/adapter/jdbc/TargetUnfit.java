package govbus.adapter.jdbc;

/** The target lacks a table, a column or a permission; the message holds the SQL that its administrator may run. */
public final class TargetUnfit extends IllegalStateException {
    private static final long serialVersionUID = 1;

    public TargetUnfit(String message) {
        super(message);
    }

    public TargetUnfit(String message, Throwable cause) {
        super(message, cause);
    }
}
