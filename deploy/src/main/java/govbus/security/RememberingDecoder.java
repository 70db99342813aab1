package govbus.security;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers the tokens that were proven, so that a client pays for the signature once and not with each request. A token is
 * remembered by its whole text and not beyond its own end; whether its account is still in force is asked at each request by
 * {@link StillWelcome}. The signing key stays the same while the process runs, so what was proven stays true.
 */
final class RememberingDecoder implements JwtDecoder {
    private static final int MOST = 1_000;

    private final JwtDecoder slow;
    private final Supplier<Instant> now;
    private final Map<String, Jwt> proven = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Jwt> eldest) {
            return size() > MOST;
        }
    };

    RememberingDecoder(JwtDecoder slow, Supplier<Instant> now) {
        this.slow = slow;
        this.now = now;
    }

    @Override
    public Jwt decode(String token) {
        Jwt known = remembered(token);
        if (known != null) {
            return known;
        }
        Jwt decoded = slow.decode(token);
        if (decoded.getExpiresAt() != null) {
            remember(token, decoded);
        }
        return decoded;
    }

    private synchronized Jwt remembered(String token) {
        Jwt known = proven.get(token);
        if (known != null && !now.get().isBefore(known.getExpiresAt())) {
            proven.remove(token);
            return null;
        }
        return known;
    }

    private synchronized void remember(String token, Jwt decoded) {
        proven.put(token, decoded);
    }
}
