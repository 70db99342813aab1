package govbus.library.store;

import govbus.library.merge.Dossier;
import govbus.library.merge.Values;

/**
 * The row of an entity.
 *
 * @param revision grows by one each time that it is written; 0 when it was not there
 * @param changed when a golden value changed last, in microseconds since 1970
 * @param golden the golden values by slot; empty when no source speaks of it
 * @param dossier all that was said
 */
public record Entity(String key, long revision, long changed, String[] golden, Dossier dossier) {

    private static final String[] NOTHING = {};

    /** One that nobody has spoken of yet. */
    public static Entity unheardOf(String key) {
        return new Entity(key, 0, 0, NOTHING, new Dossier());
    }

    /** Whether a golden record is there. */
    public boolean isThere() {
        return Values.width(golden) > 0;
    }
}
