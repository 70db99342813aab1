package govbus.library.correction;

import com.fasterxml.jackson.annotation.JsonInclude;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Library;
import govbus.catalog.LibraryResources;
import govbus.catalog.Resource;
import govbus.catalog.dispute.Verification;
import govbus.quality.Discretion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A conflict as it is shown, the words side by side.
 *
 * @param golden the source whose word is golden now; {@code null} when none is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConflictView(
        long id,
        String key,
        String fact,
        String title,
        String state,
        String golden,
        List<Side> words,
        Instant since,
        String decidedBy,
        Instant decidedAt,
        String note,
        Asked verification) {

    /** One source's word. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Side(String source, String sourceTitle, String department, String value, Instant at, Instant receivedAt) {}

    /** The verification that it was sent back by. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Asked(String number, String state, LocalDate deadline, String outcome, String answer) {

        static Asked of(Verification one) {
            return new Asked(one.number(), one.state(), one.deadline(), one.outcome(), one.answer());
        }
    }

    /**
     * @param plain whether sensitive values are shown as they are
     * @param asked {@code null} when it was not sent back
     */
    static ConflictView of(Conflict conflict, CatalogSnapshot snapshot, String golden, Asked asked, boolean plain) {
        Library library = snapshot.libraries().get(conflict.library());
        Resource offered =
                snapshot.resource(LibraryResources.GOLDEN + library.name()).orElseThrow();
        String title = library.facts().stream()
                .filter(fact -> fact.name().equals(conflict.fact()))
                .map(Library.Fact::title)
                .findFirst()
                .orElse(conflict.fact());
        return new ConflictView(
                conflict.id(),
                plain ? conflict.key() : Discretion.shown(offered, LibraryResources.KEY, conflict.key()),
                conflict.fact(),
                title,
                conflict.state(),
                golden,
                conflict.words().stream()
                        .map(word -> side(word, conflict.fact(), snapshot, offered, plain))
                        .toList(),
                conflict.since(),
                conflict.decidedBy(),
                conflict.decidedAt(),
                conflict.note(),
                asked);
    }

    private static Side side(
            Conflict.Said word, String fact, CatalogSnapshot snapshot, Resource offered, boolean plain) {
        Resource source = snapshot.resource(word.resource()).orElse(null);
        return new Side(
                word.resource(),
                source == null ? word.resource() : source.title(),
                source == null ? null : source.department(),
                plain ? word.value() : Discretion.shown(offered, fact, word.value()),
                word.at(),
                word.receivedAt());
    }
}
