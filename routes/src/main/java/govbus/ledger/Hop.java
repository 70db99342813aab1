package govbus.ledger;

import java.util.Locale;

/** A station on the way of a record. */
public enum Hop {
    ACCEPTED,
    QUARANTINED,
    DELIVERED,
    PARKED,
    REPLAYED,
    READ,
    REFUSED,
    COMPLETED,
    DISCARDED,
    SUPERSEDED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
