package govbus.ledger;

import java.util.UUID;

/**
 * One line of the ledger. What does not apply is {@code null}.
 *
 * @param keys keyed hashes of the business keys, see {@link KeyHash}; never the keys themselves
 * @param firstSequence sequence in the exchange log, of the lane {@code (resource, partition)}
 * @param use who read for what, on {@link Hop#READ}; who handed in, on {@link Hop#ACCEPTED}
 * @param way the stations that the line stands for beside its own
 */
public record Entry(
        Hop hop,
        String resource,
        Integer version,
        String source,
        String subscription,
        UUID receipt,
        Integer partition,
        Long firstSequence,
        Long lastSequence,
        int records,
        Long bytes,
        long[] keys,
        Use use,
        String note,
        Way way) {

    public Entry(
            Hop hop,
            String resource,
            Integer version,
            String source,
            String subscription,
            UUID receipt,
            Integer partition,
            Long firstSequence,
            Long lastSequence,
            int records,
            Long bytes,
            long[] keys,
            Use use,
            String note) {
        this(
                hop,
                resource,
                version,
                source,
                subscription,
                receipt,
                partition,
                firstSequence,
                lastSequence,
                records,
                bytes,
                keys,
                use,
                note,
                null);
    }

    /** The same with the stations beside its own. */
    public Entry with(Way other) {
        return copy(keys, use, other);
    }

    /** The same, found by these keys. */
    public Entry of(long[] others) {
        return copy(others, use, way);
    }

    /** The same with the client who handed it in. */
    public Entry by(String client) {
        return client == null ? this : copy(keys, new Use(client, null, null, null), way);
    }

    private Entry copy(long[] otherKeys, Use otherUse, Way other) {
        return new Entry(
                hop,
                resource,
                version,
                source,
                subscription,
                receipt,
                partition,
                firstSequence,
                lastSequence,
                records,
                bytes,
                otherKeys,
                otherUse,
                note,
                other);
    }

    /** Who used data, for which purpose, matter (事项) and case (办件). */
    public record Use(String actor, String purpose, String matter, String caseNumber) {}

    private static final long[] NO_KEYS = {};

    public static Entry accepted(
            String resource,
            int version,
            String source,
            UUID receipt,
            int partition,
            long sequence,
            int records,
            long bytes,
            long[] keys) {
        return new Entry(
                Hop.ACCEPTED,
                resource,
                version,
                source,
                null,
                receipt,
                partition,
                sequence,
                sequence,
                records,
                bytes,
                keys,
                null,
                null);
    }

    public static Entry quarantined(String resource, int version, String source, UUID receipt, int records) {
        return new Entry(
                Hop.QUARANTINED,
                resource,
                version,
                source,
                null,
                receipt,
                null,
                null,
                null,
                records,
                null,
                NO_KEYS,
                null,
                null);
    }

    public static Entry delivered(
            String resource, String subscription, int partition, long first, long last, int records, String note) {
        return new Entry(
                Hop.DELIVERED,
                resource,
                null,
                null,
                subscription,
                null,
                partition,
                first,
                last,
                records,
                null,
                NO_KEYS,
                null,
                note);
    }

    /** On its way to a subscriber: in its queue, not yet delivered. */
    public static Entry fed(String resource, String subscription, int partition, long first, long last, int records) {
        return new Entry(
                Hop.FED,
                resource,
                null,
                null,
                subscription,
                null,
                partition,
                first,
                last,
                records,
                null,
                NO_KEYS,
                null,
                null);
    }

    public static Entry parked(
            String resource, String subscription, int partition, long first, long last, long[] keys, String reason) {
        return new Entry(
                Hop.PARKED,
                resource,
                null,
                null,
                subscription,
                null,
                partition,
                first,
                last,
                keys.length,
                null,
                keys,
                null,
                reason);
    }

    /** Rows that left their parking place: replayed or discarded, by whom and why. */
    public static Entry unparked(
            Hop hop, String resource, String subscription, int partition, Long position, long[] keys, Use use) {
        return new Entry(
                hop,
                resource,
                null,
                null,
                subscription,
                null,
                partition,
                null,
                null,
                keys.length,
                null,
                keys,
                use,
                position == null ? null : "out of turn, " + position);
    }

    public static Entry read(String resource, String subscription, UUID receipt, int records, long[] keys, Use use) {
        return new Entry(
                Hop.READ,
                resource,
                null,
                null,
                subscription,
                receipt,
                null,
                null,
                null,
                records,
                null,
                keys,
                use,
                null);
    }

    public static Entry refused(String resource, Use use, String why) {
        return new Entry(Hop.REFUSED, resource, null, null, null, null, null, null, null, 0, null, NO_KEYS, use, why);
    }

    public static Entry decided(Hop hop, String resource, UUID receipt, Use use, String note) {
        return decided(hop, resource, receipt, NO_KEYS, use, note);
    }

    public static Entry decided(Hop hop, String resource, UUID receipt, long[] keys, Use use, String note) {
        return new Entry(hop, resource, null, null, null, receipt, null, null, null, 1, null, keys, use, note);
    }
}
