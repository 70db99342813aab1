package govbus.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Keyed hash of a business key: the first 64 bits of HMAC-SHA-256. The ledger can be searched by a key that one knows,
 * and cannot be read backwards by one who has the database only. The secret lies in a file beside it.
 */
@Component
public class KeyHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final ThreadLocal<Mac> macs;

    KeyHash(@Value("${govbus.ledger.key-file:${govbus.data-dir:.govbus}/ledger.key}") Path file) throws IOException {
        SecretKeySpec secret = new SecretKeySpec(readOrCreate(file), ALGORITHM);
        this.macs = ThreadLocal.withInitial(() -> mac(secret));
    }

    public long of(String resource, String key) {
        Mac mac = macs.get();
        mac.update(resource.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 0);
        return ByteBuffer.wrap(mac.doFinal(key.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    private static Mac mac(SecretKeySpec secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            return mac;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, missing);
        }
    }

    private static byte[] readOrCreate(Path file) throws IOException {
        if (Files.notExists(file)) {
            byte[] secret = new byte[32];
            new SecureRandom().nextBytes(secret);
            Files.createDirectories(file.toAbsolutePath().getParent());
            // synced: with another secret no earlier key would be found again
            Files.write(file, secret, StandardOpenOption.CREATE_NEW, StandardOpenOption.SYNC);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return Files.readAllBytes(file);
    }
}
