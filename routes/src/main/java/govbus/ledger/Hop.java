package govbus.ledger;

import java.util.Locale;

/** A station on the way of a record. */
public enum Hop {
    COLLECTED,
    CHECKED,
    ACCEPTED,
    QUARANTINED,
    FED,
    DELIVERED,
    ACKNOWLEDGED,
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
