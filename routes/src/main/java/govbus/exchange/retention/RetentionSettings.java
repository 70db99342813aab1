package govbus.exchange.retention;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the exchange keeps what it took.
 *
 * @param logDays payloads in the log, at least 7: so long a subscriber may be away; what somebody still needs stays longer
 * @param idempotencyDays keys of pushes, at least 7: so long senders rely on them
 */
@ConfigurationProperties("govbus.exchange.retention")
public record RetentionSettings(
        @DefaultValue("30") int logDays, @DefaultValue("7") int idempotencyDays) {
    private static final int LEAST_DAYS = 7;

    public RetentionSettings {
        if (logDays < LEAST_DAYS || idempotencyDays < LEAST_DAYS) {
            throw new IllegalArgumentException(
                    "govbus.exchange.retention: log-days and idempotency-days are at least " + LEAST_DAYS);
        }
    }
}
