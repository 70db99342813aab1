package govbus.library.merge;

import govbus.octets.Octets;
import java.nio.charset.StandardCharsets;

/**
 * The compact form of a dossier beside its golden values: a value that is the golden one, or that of the saying after
 * it, is one octet. A saying that says just the golden record, which is nearly every one, has no values at all.
 */
public final class DossierCodec {

    private static final int FORM = 1;
    /** As before, and each voice says of which part it speaks. */
    private static final int WITH_PARTS = 2;

    private static final int DELETED = 1;
    private static final int STATED = 2;
    private static final int AS_GOLDEN = 4;

    private static final int SILENT = 0;
    private static final int GOLDEN = 1;
    private static final int AS_AFTER = 2;
    private static final int LITERAL = 3;

    private DossierCodec() {}

    public static void encode(Dossier dossier, String[] golden, Octets out) {
        boolean parts = hasParts(dossier);
        out.octet(parts ? WITH_PARTS : FORM);
        out.number(dossier.version());
        out.number(dossier.chapters());
        out.number(dossier.voices().size());
        for (Voice voice : dossier.voices()) {
            out.number(voice.source());
            if (parts) {
                optional(voice.member(), out);
            }
            optional(voice.record(), out);
            out.number((long) voice.sayings().size() << 1 | (voice.spilled() ? 1 : 0));
            Saying after = null;
            for (Saying saying : voice.sayings()) {
                saying(saying, after, golden, out);
                after = saying;
            }
        }
    }

    private static boolean hasParts(Dossier dossier) {
        for (Voice voice : dossier.voices()) {
            if (voice.member() != null) {
                return true;
            }
        }
        return false;
    }

    private static void optional(String text, Octets out) {
        if (text == null) {
            out.number(0);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.number(bytes.length + 1L);
        out.bytes(bytes, bytes.length);
    }

    private static void saying(Saying saying, Saying after, String[] golden, Octets out) {
        boolean asGolden = !saying.deleted() && Values.same(saying.values(), golden);
        out.octet((saying.deleted() ? DELETED : 0) | (saying.stated() ? STATED : 0) | (asGolden ? AS_GOLDEN : 0));
        out.int64(saying.at());
        out.int64(saying.received());
        if (saying.deleted() || asGolden) {
            return;
        }
        int width = Values.width(saying.values());
        out.number(width);
        for (int slot = 0; slot < width; slot++) {
            value(saying.value(slot), Values.at(golden, slot), after == null ? null : after.value(slot), out);
        }
    }

    private static void value(String value, String golden, String after, Octets out) {
        if (value == null) {
            out.octet(SILENT);
        } else if (value.equals(golden)) {
            out.octet(GOLDEN);
        } else if (value.equals(after)) {
            out.octet(AS_AFTER);
        } else {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            out.number(LITERAL + (long) bytes.length);
            out.bytes(bytes, bytes.length);
        }
    }

    /** @throws IllegalArgumentException when the bytes are of a form that this version does not know */
    public static Dossier decode(byte[] bytes, String[] golden) {
        Reader in = new Reader(bytes);
        int form = bytes[in.at++];
        if (form != FORM && form != WITH_PARTS) {
            throw new IllegalArgumentException("a dossier of form " + form);
        }
        Dossier dossier = new Dossier(in.number(), (int) in.number());
        for (long voices = in.number(); voices > 0; voices--) {
            int source = (int) in.number();
            String member = form == WITH_PARTS ? in.optional() : null;
            String record = in.optional();
            long sayings = in.number();
            Voice voice = new Voice(source, member, record, (sayings & 1) == 1);
            Saying after = null;
            for (sayings >>>= 1; sayings > 0; sayings--) {
                after = in.saying(after, golden);
                voice.sayings().add(after);
            }
            dossier.voices().add(voice);
        }
        return dossier;
    }

    private static final class Reader {
        private final byte[] bytes;
        private int at;

        Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        long number() {
            long number = 0;
            for (int shift = 0; ; shift += 7) {
                byte octet = bytes[at++];
                number |= (long) (octet & 0x7F) << shift;
                if (octet >= 0) {
                    return number;
                }
            }
        }

        long int64() {
            long number = 0;
            for (int i = 0; i < 8; i++) {
                number = number << 8 | bytes[at++] & 0xFF;
            }
            return number;
        }

        String text(int length) {
            String text = new String(bytes, at, length, StandardCharsets.UTF_8);
            at += length;
            return text;
        }

        String optional() {
            int length = (int) number();
            return length == 0 ? null : text(length - 1);
        }

        Saying saying(Saying after, String[] golden) {
            int flags = bytes[at++];
            long time = int64();
            long received = int64();
            boolean stated = (flags & STATED) != 0;
            if ((flags & DELETED) != 0) {
                return Saying.deletion(time, received, stated);
            }
            return new Saying(time, received, stated, false, (flags & AS_GOLDEN) != 0 ? golden : values(after, golden));
        }

        private String[] values(Saying after, String[] golden) {
            String[] values = new String[(int) number()];
            for (int slot = 0; slot < values.length; slot++) {
                long tag = number();
                if (tag == GOLDEN) {
                    values[slot] = Values.at(golden, slot);
                } else if (tag == AS_AFTER) {
                    values[slot] = after.value(slot);
                } else if (tag >= LITERAL) {
                    values[slot] = text((int) (tag - LITERAL));
                }
            }
            return values;
        }
    }
}
