package govbus.catalog.manifest;

import govbus.catalog.CatalogCheck.Complaint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Complaints about one entry, gathered. */
final class Complaints {
    private static final int SHOWN = 30;

    private final List<Complaint> all = new ArrayList<>();
    private final List<Complaint> warnings = new ArrayList<>();
    private final Kind kind;
    private final String name;

    Complaints(Kind kind, String name) {
        this.kind = kind;
        this.name = name;
    }

    void add(String pointer, String value, Mistake mistake, String expected) {
        all.add(new Complaint(kind.word(), name, pointer, value, mistake.word(), expected));
    }

    /** Says that something is doubtful; it stops nothing. */
    void warn(String pointer, String value, Mistake doubt, String better) {
        warnings.add(new Complaint(kind.word(), name, pointer, value, doubt.word(), better));
    }

    /** Complains unless the word is known. */
    boolean known(String pointer, String word, Collection<String> known) {
        if (word == null || known.contains(word)) {
            return word != null;
        }
        String some = known.size() > SHOWN
                ? "one of the " + known.size() + " that exist"
                : "one of " + String.join(", ", known);
        add(pointer, word, Mistake.REFERENCE_UNKNOWN, some + Nearest.hint(word, known));
        return false;
    }

    List<Complaint> warnings() {
        return warnings;
    }

    List<Complaint> all() {
        return all;
    }
}
