package govbus.library.feed;

/** A mass change waits for a person; what is in the log behind it waits, too. */
final class MassChangeHeld extends IllegalStateException {
    private static final long serialVersionUID = 1;

    MassChangeHeld(String library, String resource, String kind) {
        super("mass change held: " + resource + " would " + (kind.equals("deletes") ? "take back" : "alter")
                + " more of its records than library " + library + " allows; release or refuse it");
    }
}
