package govbus.adapter.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;

/**
 * What {@code <file>.ok} promises: {@code 20000 sha256:9f86…}, either, both or nothing.
 *
 * @param rows how many rows; -1 when it does not say
 * @param sha256 of the file; {@code null} when it does not say
 */
record Marker(long rows, String sha256) {
    static final Marker NONE = new Marker(-1, null);
    private static final int MOST_BYTES = 1024;

    static boolean isThere(Path marker) {
        return Files.isRegularFile(marker, LinkOption.NOFOLLOW_LINKS);
    }

    static Marker read(Path marker) throws IOException, FileRefused {
        if (!isThere(marker)) {
            return NONE;
        }
        byte[] bytes;
        try (InputStream in = Fingerprint.open(marker)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        }
        if (bytes.length > MOST_BYTES) {
            throw unreadable("more than 1,024 bytes");
        }
        Marker read = NONE;
        String text = new String(bytes, StandardCharsets.UTF_8).replace("\uFEFF", "");
        for (String word : text.strip().split("[\\s,;]+")) {
            read = read.with(word.toLowerCase(Locale.ROOT));
        }
        return read;
    }

    void checkDigest(String actual) throws FileRefused {
        if (sha256 != null && !sha256.equals(actual)) {
            throw new FileRefused(
                    "marker-digest-differs", "The marker says sha256:" + sha256 + ", the file has sha256:" + actual);
        }
    }

    private Marker with(String word) throws FileRefused {
        if (word.isEmpty()) {
            return this;
        }
        if (word.matches("(rows[:=])?\\d{1,12}")) {
            return new Marker(Long.parseLong(word.replaceAll("\\D", "")), sha256);
        }
        if (word.matches("sha256:[0-9a-f]{64}")) {
            return new Marker(rows, word.substring("sha256:".length()));
        }
        throw unreadable("\"" + word.replaceAll("\\p{Cntrl}", "_") + "\"");
    }

    private static FileRefused unreadable(String found) {
        return new FileRefused(
                "marker-unreadable", "The marker holds " + found + "; expected: a number of rows, sha256:<64 digits>");
    }
}
