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
 * @param place where the row stood when it was read; {@code null} when it was not there or that does not matter
 */
public record Entity(String key, long revision, long changed, String[] golden, Dossier dossier, Place place) {

    private static final String[] NOTHING = {};

    /** A row of which it does not matter where it stands. */
    public Entity(String key, long revision, long changed, String[] golden, Dossier dossier) {
        this(key, revision, changed, golden, dossier, null);
    }

    /** One that nobody has spoken of yet. */
    public static Entity unheardOf(String key) {
        return new Entity(key, 0, 0, NOTHING, new Dossier());
    }

    /** A row's place in its table ({@code ctid}): good until the row is written again. */
    public record Place(int block, int offset) {

        /** @param text {@code (block,offset)} */
        static Place of(String text) {
            int comma = text.indexOf(',');
            return new Place(
                    Integer.parseUnsignedInt(text, 1, comma, 10),
                    Integer.parseInt(text, comma + 1, text.length() - 1, 10));
        }

        String text() {
            return "(" + Integer.toUnsignedString(block) + "," + offset + ")";
        }
    }

    Entity at(Place where) {
        return new Entity(key, revision, changed, golden, dossier, where);
    }

    /** Whether a golden record is there. */
    public boolean isThere() {
        return Values.width(golden) > 0;
    }
}
