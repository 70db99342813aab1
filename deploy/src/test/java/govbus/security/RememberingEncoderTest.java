package govbus.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class RememberingEncoderTest {
    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger slowChecks = new AtomicInteger();
    private final RememberingEncoder encoder = new RememberingEncoder(new Counted(), now::get);

    /** Stands for bcrypt; counts how often somebody pays for it. */
    private final class Counted implements PasswordEncoder {

        @Override
        public String encode(CharSequence password) {
            return "{hash}" + password;
        }

        @Override
        public boolean matches(CharSequence password, String stored) {
            slowChecks.incrementAndGet();
            return encode(password).equals(stored);
        }
    }

    @Test
    void aRightPasswordCostsTheSlowHashOnce() {
        assertThat(encoder.matches("open", "{hash}open")).isTrue();
        assertThat(encoder.matches("open", "{hash}open")).isTrue();
        assertThat(slowChecks).hasValue(1);
    }

    @Test
    void afterFiveSecondsItIsCheckedAnew() {
        encoder.matches("open", "{hash}open");
        now.addAndGet(Duration.ofSeconds(5).toNanos());
        assertThat(encoder.matches("open", "{hash}open")).isTrue();
        assertThat(slowChecks).hasValue(2);
    }

    @Test
    void aChangedAccountIsCheckedAnewAtOnce() {
        encoder.matches("open", "{hash}open");
        assertThat(encoder.matches("open", "{hash}changed")).isFalse();
        assertThat(slowChecks).hasValue(2);
    }

    @Test
    void aWrongPasswordIsNeverRemembered() {
        assertThat(encoder.matches("guess", "{hash}open")).isFalse();
        assertThat(encoder.matches("guess", "{hash}open")).isFalse();
        assertThat(slowChecks).hasValue(2);
        assertThat(encoder.matches(null, "{hash}open")).isFalse();
    }
}
