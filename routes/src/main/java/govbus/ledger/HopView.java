package govbus.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;

/**
 * One station of a trace.
 *
 * @param position where it was there: in the source on {@code collected}, the sequences of the log on the others
 * @param sourceTime when the source says that it happened
 * @param request number of the use request under whose grant it was delivered or read then (R7)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HopView(
        Instant at,
        String hop,
        String resource,
        UUID receipt,
        String source,
        String subscription,
        Integer partition,
        Long sequence,
        Integer version,
        int records,
        Long bytes,
        String position,
        Instant sourceTime,
        String actor,
        String purpose,
        String matter,

        @JsonProperty("case") String caseNumber,

        String note,
        String request) {

    static HopView of(Hop hop, Instant at, Entry entry, String position, Instant sourceTime) {
        Entry.Use use = entry.use();
        return new HopView(
                at,
                hop.word(),
                entry.resource(),
                entry.receipt(),
                entry.source(),
                entry.subscription(),
                entry.partition(),
                entry.lastSequence(),
                entry.version(),
                entry.records(),
                entry.bytes(),
                position,
                sourceTime,
                use.actor(),
                use.purpose(),
                use.matter(),
                use.caseNumber(),
                entry.note(),
                null);
    }

    HopView under(String number) {
        return new HopView(
                at,
                hop,
                resource,
                receipt,
                source,
                subscription,
                partition,
                sequence,
                version,
                records,
                bytes,
                position,
                sourceTime,
                actor,
                purpose,
                matter,
                caseNumber,
                note,
                number);
    }
}
