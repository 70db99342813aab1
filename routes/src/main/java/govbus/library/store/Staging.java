package govbus.library.store;

import govbus.library.merge.DossierCodec;
import govbus.octets.Octets;
import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** Rows of entities in the form of a binary COPY. */
final class Staging {

    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final int FIELDS = 5;

    private Staging() {}

    /** @param withPlaces whether a sixth field tells where the row stands */
    static Octets of(Collection<Entity> entities, boolean withPlaces) {
        Octets out = new Octets(64 + entities.size() * 320);
        Octets words = new Octets(256);
        out.bytes(SIGNATURE, SIGNATURE.length);
        out.int32(0);
        out.int32(0);
        for (Entity entity : entities) {
            out.int16(withPlaces ? FIELDS + 1 : FIELDS);
            text(entity.key(), out);
            int64(entity.revision(), out);
            int64(entity.changed(), out);
            FactArray.write(entity.golden(), out);
            words.clear();
            DossierCodec.encode(entity.dossier(), entity.golden(), words);
            out.int32(words.length());
            out.bytes(words.array(), words.length());
            if (withPlaces) {
                place(entity.place(), out);
            }
        }
        out.int16(-1);
        return out;
    }

    private static void text(String text, Octets out) {
        int place = out.length();
        out.int32(0);
        out.utf8(text);
        out.int32At(place, out.length() - place - 4);
    }

    private static void place(Entity.Place place, Octets out) {
        if (place == null) {
            out.int32(-1);
            return;
        }
        out.int32(6);
        out.int32(place.block());
        out.int16(place.offset());
    }

    private static void int64(long value, Octets out) {
        out.int32(8);
        out.int64(value);
    }
}
