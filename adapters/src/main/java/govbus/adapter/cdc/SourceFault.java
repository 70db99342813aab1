package govbus.adapter.cdc;

/** Why a source cannot be read now, and what to do about it. */
final class SourceFault extends IllegalStateException {
    private static final long serialVersionUID = 1;
    private final boolean held;

    private SourceFault(String message, boolean held) {
        super(message);
        this.held = held;
    }

    /** Mends itself, or is mended in the database; tried again. */
    static SourceFault of(String cause, String remedy) {
        return new SourceFault(cause + ". " + remedy, false);
    }

    /** Needs a person's decision; looked at again seldom. */
    static SourceFault held(String cause, String remedy) {
        return new SourceFault(cause + ". " + remedy, true);
    }

    boolean held() {
        return held;
    }
}
