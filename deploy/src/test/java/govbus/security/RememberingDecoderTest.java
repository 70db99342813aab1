package govbus.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class RememberingDecoderTest {
    private static final Instant START = Instant.parse("2026-11-22T00:00:00Z");
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final AtomicInteger slowChecks = new AtomicInteger();
    private final RememberingDecoder decoder = new RememberingDecoder(this::slow, now::get);

    /** Stands for the signature's check, which refuses what has ended. */
    private Jwt slow(String token) {
        slowChecks.incrementAndGet();
        if (!token.startsWith("signed") || !now.get().isBefore(START.plus(LIFE))) {
            throw new BadJwtException("not proven");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .subject("police")
                .expiresAt(START.plus(LIFE))
                .build();
    }

    @Test
    void aProvenTokenCostsTheSignatureOnce() {
        assertThat(decoder.decode("signed").getSubject()).isEqualTo("police");
        assertThat(decoder.decode("signed").getSubject()).isEqualTo("police");
        assertThat(slowChecks).hasValue(1);
    }

    @Test
    void anEndedTokenIsNotRememberedAnyMore() {
        decoder.decode("signed");
        now.set(START.plus(LIFE));
        assertThatThrownBy(() -> decoder.decode("signed")).isInstanceOf(BadJwtException.class);
        assertThat(slowChecks).hasValue(2);
    }

    @Test
    void anotherTokenIsProvenByItself() {
        decoder.decode("signed");
        assertThatThrownBy(() -> decoder.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> decoder.decode("forged")).isInstanceOf(BadJwtException.class);
        assertThat(slowChecks).hasValue(3);
    }
}
