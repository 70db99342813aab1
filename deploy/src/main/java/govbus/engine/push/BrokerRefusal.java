package govbus.engine.push;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQExceptionType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A refusal as the broker tells its client: JMS clients get the exception that fits, AMQP clients the disposition. */
final class BrokerRefusal {
    private static final Logger LOG = LoggerFactory.getLogger(BrokerRefusal.class);

    private BrokerRefusal() {}

    /** Whatever it is, it becomes an exception that the broker does not swallow. The text begins with the stable code. */
    static ActiveMQException of(Throwable failed) {
        Throwable cause = failed;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof ActiveMQException known) {
            return known;
        }
        if (cause instanceof Refusal refusal) {
            return typeOf(refusal.code()).createException(refusal.code().word() + ": " + refusal.getMessage());
        }
        LOG.error("a push over the broker failed", cause);
        return ActiveMQExceptionType.INTERNAL_ERROR.createException(
                RefusalCode.UNAVAILABLE.word() + ": 内部错误,未确认 / internal error; not confirmed");
    }

    private static ActiveMQExceptionType typeOf(RefusalCode code) {
        return switch (code) {
            case NOT_ALLOWED, UNAUTHENTICATED -> ActiveMQExceptionType.SECURITY_EXCEPTION;
            case RESOURCE_UNKNOWN, RESOURCE_SUSPENDED, PUSH_NOT_OFFERED -> ActiveMQExceptionType.ADDRESS_DOES_NOT_EXIST;
            case UNAVAILABLE, STORAGE_FULL, TOO_MANY_REQUESTS -> ActiveMQExceptionType.ADDRESS_FULL;
            default -> ActiveMQExceptionType.ILLEGAL_STATE;
        };
    }
}
