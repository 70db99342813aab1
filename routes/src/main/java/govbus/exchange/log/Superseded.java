package govbus.exchange.log;

import java.util.UUID;

/** A completed record was not written: a newer one of its key was accepted, or its entry has been decided already. */
public final class Superseded extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final UUID newer;

    Superseded(UUID newer) {
        super(newer == null ? "the entry has been decided already" : "a newer record was accepted: " + newer);
        this.newer = newer;
    }

    /** The newer record's receipt; {@code null} when the entry had been decided already. */
    public UUID newer() {
        return newer;
    }
}
