package govbus.faults.oracle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One version of one record, as a department hands it over.
 *
 * @param flow the way it goes
 * @param key of the record; one producer writes it
 * @param version grows by one with each change of the key
 * @param word the content
 */
public record Sent(String flow, String key, int version, String word) {

    /** MD5 of the content, as PostgreSQL's {@code md5()} gives it. */
    public String digest() {
        try {
            byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has MD5", missing);
        }
    }

    Mark mark() {
        return new Mark(flow, key, version);
    }

    /** Names a version of a record. */
    public record Mark(String flow, String key, int version) {}
}
