package govbus.library.store;

import govbus.library.merge.Dossier;
import govbus.library.merge.Saying;
import govbus.library.merge.Shape;
import govbus.library.merge.Voice;

/**
 * What is to be taken in: a record of a source says something about a key.
 *
 * @param member the key of the part of the entity of which it speaks; {@code null} for the entity's own
 * @param record the record's own key; {@code null} when it is the library's
 */
public record Addition(int source, String member, String record, Saying saying) {

    public Addition(int source, String record, Saying saying) {
        this(source, null, record, saying);
    }

    static Addition of(Voice voice, Saying saying) {
        return new Addition(voice.source(), voice.member(), voice.record(), saying);
    }

    /** The same for the entity of which this one is a part; a person's decisions about the part are the part's alone. */
    Addition asOf(String part) {
        return new Addition(source, part, record, saying);
    }

    /** Whether a source says it of the entity itself, and not of a part. */
    boolean isOwnWord() {
        return source != Shape.DECISIONS && member == null;
    }

    boolean reachesBack(Dossier dossier) {
        Voice voice = dossier.voice(source, member, record);
        return voice != null && voice.reachesBack(saying);
    }

    boolean addTo(Dossier dossier) {
        return dossier.add(source, member, record, saying);
    }
}
