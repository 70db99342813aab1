package govbus.library.correction;

import govbus.catalog.Library;
import govbus.catalog.LibraryResources;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.dispute.VerificationClosed;
import govbus.catalog.dispute.Verifications;
import govbus.library.Decisions;
import govbus.library.GoldenRecords;
import govbus.library.Word;
import govbus.library.reading.Problems;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person does about a conflict: choose a source for this entity, take that back, or ask the source to check. */
@Component
class CorrectionDesk {

    private final ConflictStore conflicts;
    private final DecisionBook book;
    private final Decisions decisions;
    private final GoldenRecords golden;
    private final Verifications verifications;

    CorrectionDesk(
            ConflictStore conflicts,
            DecisionBook book,
            Decisions decisions,
            GoldenRecords golden,
            Verifications verifications) {
        this.conflicts = conflicts;
        this.book = book;
        this.decisions = decisions;
        this.golden = golden;
        this.verifications = verifications;
    }

    /**
     * What is to be done.
     *
     * @param resource the source that is to count; on sending back the one whose word is doubted
     * @param note why
     * @param suspected what is believed to be right, on sending back; {@code null} for another source's word
     */
    record Order(String resource, String note, String suspected) {}

    /** From now on this fact of this entity follows one source, until somebody takes the decision back. */
    @Transactional
    public void decide(Library library, long id, Order order, String by) {
        Conflict conflict = lock(library, id);
        check(conflict, order, true);
        book.source(library.name(), conflict.key(), conflict.fact(), order.resource(), by, order.note());
        decisions.choose(library.name(), conflict.key(), conflict.fact(), order.resource());
        conflicts.move(id, "decided", by, order.note(), null);
    }

    /** The declared rule chooses again. */
    @Transactional
    public void revoke(Library library, long id, Order order, String by) {
        Conflict conflict = lock(library, id);
        check(conflict, order, false);
        book.revoke(library.name(), conflict.key(), conflict.fact(), by, order.note());
        decisions.choose(library.name(), conflict.key(), conflict.fact(), null);
        if (conflict.state().equals("decided")) {
            conflicts.move(id, "open", by, order.note(), null);
        }
    }

    /** Asks the source to check its word; the clock of the verification runs from now on. Answers its number. */
    @Transactional
    public String sendBack(Library library, long id, Order order, String by) {
        Conflict conflict = lock(library, id);
        check(conflict, order, true);
        Conflict.Said doubted = doubted(conflict, order.resource());
        String number = verifications.raise(new Verifications.Doubt(
                order.resource(),
                recordKey(library, conflict, doubted),
                item(library, conflict.fact(), order.resource()),
                doubted.value(),
                order.suspected() == null ? other(conflict, doubted) : order.suspected(),
                order.note(),
                LibraryResources.GOLDEN + library.name(),
                by));
        conflicts.move(id, "sent-back", by, order.note(), number);
        return number;
    }

    /** A correction settles the conflict by itself when it arrives; anything else brings it back to a person. */
    @EventListener
    void closed(VerificationClosed closed) {
        if (!closed.outcome().equals("corrected")) {
            conflicts.answered(closed.number(), closed.outcome() + ": " + closed.answer());
        }
    }

    private Conflict lock(Library library, long id) {
        return conflicts
                .lock(library.name(), id)
                .orElseThrow(() -> new Refusal(RefusalCode.ENTRY_UNKNOWN, "没有该冲突 / no such conflict"));
    }

    private static void check(Conflict conflict, Order order, boolean source) {
        Problems problems = new Problems();
        Note.check(problems, order.note());
        if (source && conflict.wordOf(Objects.toString(order.resource(), "")).isEmpty()) {
            problems.add(
                    "/resource",
                    "source-unknown",
                    String.join(
                            ", ",
                            conflict.words().stream()
                                    .map(Conflict.Said::resource)
                                    .toList()));
        }
        if (source && conflict.state().equals("settled")) {
            problems.add("/state", "settled", "各来源已一致 / the sources agree meanwhile");
        }
        problems.refuse(RefusalCode.QUERY_INVALID, "不能这样处理 / this cannot be done");
    }

    /** Of several records of a source the one that differs from what the first source says. */
    private static Conflict.Said doubted(Conflict conflict, String resource) {
        String first = conflict.words().get(0).value();
        return conflict.words().stream()
                .filter(word ->
                        word.resource().equals(resource) && !word.value().equals(first))
                .findFirst()
                .orElseGet(() -> conflict.wordOf(resource).orElseThrow());
    }

    private String recordKey(Library library, Conflict conflict, Conflict.Said doubted) {
        return golden.words(library.name(), conflict.key()).stream()
                .filter(word -> word.resource().equals(doubted.resource()) && !word.deleted())
                .filter(word -> doubted.value().equals(word.values().get(conflict.fact())))
                .map(Word::record)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(conflict.key());
    }

    private static String item(Library library, String fact, String resource) {
        return library.facts().stream()
                .filter(one -> one.name().equals(fact))
                .flatMap(one -> one.from().stream())
                .filter(origin -> origin.resource().equals(resource))
                .map(Library.Origin::item)
                .findFirst()
                .orElse(null);
    }

    private static String other(Conflict conflict, Conflict.Said doubted) {
        return conflict.words().stream()
                .map(Conflict.Said::value)
                .filter(value -> !value.equals(doubted.value()))
                .findFirst()
                .orElse(null);
    }
}
