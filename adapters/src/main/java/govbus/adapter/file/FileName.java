package govbus.adapter.file;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Names for what the bus writes: those of the files received, made harmless. */
final class FileName {
    /** Leaves room below the 255 bytes that file systems take, for {@code .receipt.json} and a number. */
    private static final int MOST_BYTES = 200;

    private FileName() {}

    static boolean hasControlCharacters(Path file) {
        return file.getFileName().toString().chars().anyMatch(FileName::isControl);
    }

    /** The file's name without control characters, shortened where nothing could be put behind it. */
    static String safe(Path file) {
        String written = file.getFileName().toString();
        StringBuilder name = new StringBuilder();
        written.codePoints().forEach(letter -> name.appendCodePoint(isControl(letter) ? '_' : letter));
        if (name.toString().getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES) {
            return name.toString();
        }
        return name.substring(0, Math.min(50, name.length())) + "~" + Integer.toHexString(written.hashCode());
    }

    /** {@code parcel.2.csv} for {@code parcel.csv}. */
    static String numbered(String name, int number) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name + "." + number : name.substring(0, dot) + "." + number + name.substring(dot);
    }

    private static boolean isControl(int letter) {
        return Character.isISOControl(letter) || Character.getType(letter) == Character.FORMAT;
    }
}
