package govbus.library.store;

import govbus.library.merge.Dossier;
import govbus.library.merge.Saying;
import govbus.library.merge.Voice;

/**
 * What is to be taken in: a record of a source says something about a key.
 *
 * @param record the record's own key; {@code null} when it is the library's
 */
public record Addition(int source, String record, Saying saying) {

    boolean reachesBack(Dossier dossier) {
        Voice voice = dossier.voice(source, record);
        return voice != null && voice.reachesBack(saying);
    }

    boolean addTo(Dossier dossier) {
        return dossier.add(source, record, saying);
    }
}
