package govbus.catalog.registry;

import govbus.catalog.Secrets.Unavailable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Secrets in the database, AES-256-GCM, bound to their name so that rows cannot be exchanged. */
@Component
public class SecretStore {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final JdbcClient jdbc;
    private final SecretKeyFile key;
    private final SecureRandom random = new SecureRandom();

    SecretStore(JdbcClient jdbc, SecretKeyFile key) {
        this.jdbc = jdbc;
        this.key = key;
    }

    public void put(String name, String value, String by) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, name, nonce, value.getBytes(StandardCharsets.UTF_8));
        jdbc.sql("""
                insert into catalog.secret (name, nonce, ciphertext, changed_by, changed_at) values (?, ?, ?, ?, ?)
                on conflict (name) do update set nonce = excluded.nonce, ciphertext = excluded.ciphertext,
                  changed_by = excluded.changed_by, changed_at = excluded.changed_at""")
                .params(name, nonce, sealed, by, Timestamp.from(Instant.now()))
                .update();
    }

    Optional<String> get(String name) {
        return jdbc.sql("select nonce, ciphertext from catalog.secret where name = ?")
                .param(name)
                .query((row, index) -> {
                    byte[] clear = crypt(Cipher.DECRYPT_MODE, name, row.getBytes(1), row.getBytes(2));
                    return StandardCharsets.UTF_8.decode(ByteBuffer.wrap(clear)).toString();
                })
                .optional();
    }

    private byte[] crypt(int mode, String name, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException wrongKey) {
            throw new Unavailable(
                    "store:" + name + " cannot be opened with the key of govbus.secrets.key-file", wrongKey);
        }
    }
}
