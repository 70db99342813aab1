package govbus.reconciliation;

import govbus.exchange.Keys;
import govbus.ledger.Entry;
import govbus.reconciliation.Views.HealRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Mends differences that a person has chosen, and has the subject compared again: the comparison is the proof. */
@Component
class MendingDesk {

    private static final int MOST = 100_000;

    private final Books books;
    private final Lines lines;
    private final TargetMending targets;
    private final SourceMending sources;

    MendingDesk(Books books, Lines lines, TargetMending targets, SourceMending sources) {
        this.books = books;
        this.lines = lines;
        this.targets = targets;
        this.sources = sources;
    }

    Mended mend(Subject subject, HealRequest wanted, String by) {
        List<Books.Noted> chosen = chosen(subject, wanted);
        Mended mended = subject instanceof Subject.OfTarget target
                ? targets.mend(target, chosen, by, wanted.reason())
                : sources.mend(
                        (Subject.OfSource) subject,
                        chosen.stream().map(Books.Noted::key).toList(),
                        new Entry.Use(by, wanted.reason(), null, null));
        books.mended(subject.name(), mended.healed());
        lines.request(subject.name());
        return mended;
    }

    private List<Books.Noted> chosen(Subject subject, HealRequest wanted) {
        List<Books.Noted> all = books.differences(subject.name(), MOST, 0);
        if (wanted.ids() == null && wanted.keys() == null) {
            return all;
        }
        Set<Long> ids = new HashSet<>(wanted.ids() == null ? List.of() : wanted.ids());
        Set<String> keys = new HashSet<>();
        if (wanted.keys() != null) {
            int parts = subject.resource().key().size();
            wanted.keys().forEach(key -> keys.add(Keys.fromPerson(key, parts)));
        }
        return all.stream()
                .filter(one -> ids.contains(one.id()) || keys.contains(one.key()))
                .toList();
    }
}
