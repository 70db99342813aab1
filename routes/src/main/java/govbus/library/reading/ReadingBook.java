package govbus.library.reading;

import com.github.f4b6a3.uuid.UuidCreator;
import govbus.catalog.LibraryResources;
import govbus.catalog.Refusal;
import govbus.ledger.Entry;
import govbus.ledger.KeyHash;
import govbus.ledger.Ledger;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Writes down who read what of whom, for what; and who was refused. */
@Component
public class ReadingBook {

    private final Ledger ledger;
    private final KeyHash hash;

    ReadingBook(Ledger ledger, KeyHash hash) {
        this.ledger = ledger;
        this.hash = hash;
    }

    /** Runs what may be refused; a refusal is written down before it is answered. */
    public <T> T guarded(String library, Entry.Use use, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Refusal refusal) {
            ledger.write(List.of(Entry.refused(
                    LibraryResources.GOLDEN + library, use, refusal.code().word())));
            throw refusal;
        }
    }

    /**
     * A reading, durable before it is answered.
     *
     * @param keys whose records were asked for, found or not
     * @param found how many were
     * @return the receipt under which the ledger keeps it
     */
    public UUID read(String library, String subscription, List<String> keys, int found, Entry.Use use) {
        String resource = LibraryResources.GOLDEN + library;
        UUID receipt = UuidCreator.getTimeOrderedEpoch();
        long[] hashes = keys.stream()
                .mapToLong(key -> hash.of(resource, key))
                .distinct()
                .toArray();
        ledger.write(List.of(Entry.read(resource, subscription, receipt, found, hashes, use)));
        return receipt;
    }
}
