package govbus.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Remembers for five seconds that a password was right, so that a caller with HTTP Basic pays for the slow hash once and
 * not with each request. Remembered is a hash (HMAC-SHA-256, key of this process) over password and stored hash: a changed
 * account has another stored hash and is asked anew; a wrong password is never remembered and always costs the slow hash.
 */
final class RememberingEncoder implements PasswordEncoder {
    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST = 1_000;
    private static final String ALGORITHM = "HmacSHA256";

    private final PasswordEncoder slow;
    private final LongSupplier nanoTime;
    private final SecretKeySpec key;
    private final Map<String, Long> right = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOST;
        }
    };

    RememberingEncoder(PasswordEncoder slow, LongSupplier nanoTime) {
        this.slow = slow;
        this.nanoTime = nanoTime;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, ALGORITHM);
    }

    @Override
    public boolean matches(CharSequence password, String stored) {
        if (password == null || stored == null) {
            return false;
        }
        String trace = trace(password, stored);
        if (isRemembered(trace)) {
            return true;
        }
        boolean matches = slow.matches(password, stored);
        if (matches) {
            remember(trace);
        }
        return matches;
    }

    private synchronized boolean isRemembered(String trace) {
        Long since = right.get(trace);
        if (since == null || nanoTime.getAsLong() - since < REMEMBERED.toNanos()) {
            return since != null;
        }
        right.remove(trace);
        return false;
    }

    private synchronized void remember(String trace) {
        right.put(trace, nanoTime.getAsLong());
    }

    private String trace(CharSequence password, String stored) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(stored.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return HexFormat.of().formatHex(mac.doFinal(password.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java has " + ALGORITHM, missing);
        }
    }

    @Override
    public String encode(CharSequence password) {
        return slow.encode(password);
    }

    @Override
    public boolean upgradeEncoding(String stored) {
        return slow.upgradeEncoding(stored);
    }
}
