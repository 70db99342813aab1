package govbus.catalog.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The key that encrypts stored secrets: 32 random bytes in a file that only the bus may read. */
@Component
class SecretKeyFile {
    private static final Logger LOG = LoggerFactory.getLogger(SecretKeyFile.class);
    private static final int KEY_BYTES = 32;

    private final Path file;

    SecretKeyFile(SecretSettings settings) {
        this.file = settings.keyFile().toAbsolutePath();
    }

    SecretKey key() {
        try {
            if (!Files.exists(file)) {
                create();
            }
            byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length != KEY_BYTES) {
                throw new IllegalStateException(file + " must hold " + KEY_BYTES + " bytes in base64");
            }
            return new SecretKeySpec(key, "AES");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the key of the stored secrets", unreadable);
        }
    }

    // A link, not a move: whoever comes second must not replace a key that is in use already.
    private void create() throws IOException {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(file.getParent());
        Path fresh = Files.createTempFile(
                file.getParent(),
                "key",
                null,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        // synced: what is encrypted with a key that a power cut took away is lost as well
        Files.write(
                fresh, Base64.getEncoder().encode(key), StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.SYNC);
        try {
            Files.createLink(file, fresh);
            syncDirectory();
        } catch (FileAlreadyExistsException madeMeanwhile) {
            LOG.debug("{} was made meanwhile and is used", file, madeMeanwhile);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private void syncDirectory() throws IOException {
        try (FileChannel directory = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
            directory.force(true);
        }
    }
}
