package govbus.reconciliation;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The first 64 bits of a row's SHA-256. Sums of them do not depend on the order of rows. For one thread. */
final class Digest {

    private final MessageDigest sha256;
    private final StringBuilder text = new StringBuilder(512);

    Digest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    long of(String[] values) {
        text.setLength(0);
        for (String value : values) {
            // the length before each value keeps a|bc and ab|c apart
            text.append(value == null ? "-" : value.length() + ":" + value);
        }
        return ByteBuffer.wrap(sha256.digest(text.toString().getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }
}
