package govbus.reconciliation;

/** Why two sides cannot be compared now. */
final class NotComparable extends IllegalStateException {
    private static final long serialVersionUID = 1;
    private final boolean passing;

    private NotComparable(String message, boolean passing) {
        super(message);
        this.passing = passing;
    }

    /** It passes by itself: asked again in a minute, and what was found before still stands. */
    static NotComparable yet(String message) {
        return new NotComparable(message, true);
    }

    static NotComparable because(String message) {
        return new NotComparable(message, false);
    }

    boolean passing() {
        return passing;
    }
}
