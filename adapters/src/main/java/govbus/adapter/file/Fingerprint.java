package govbus.adapter.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file's content and how the file looked when that was read.
 *
 * @param sha256 of the content, hexadecimal
 * @param ascii whether all bytes are ASCII, so that the charset does not matter
 * @param look size, time and identity; another look means that somebody wrote to it
 */
record Fingerprint(String sha256, boolean ascii, String look) {

    static Fingerprint of(Path file) throws IOException {
        String look = look(file);
        MessageDigest digest = newDigest();
        int bits = 0;
        try (InputStream in = open(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
                for (int index = 0; index < count; index++) {
                    bits |= buffer[index];
                }
            }
        }
        return new Fingerprint(HexFormat.of().formatHex(digest.digest()), bits >= 0, look);
    }

    static InputStream open(Path file) throws IOException {
        return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
    }

    static String look(Path file) throws IOException {
        BasicFileAttributes attributes =
                Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return attributes.size() + " " + attributes.lastModifiedTime() + " " + attributes.fileKey();
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
