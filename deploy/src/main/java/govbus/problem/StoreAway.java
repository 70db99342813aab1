package govbus.problem;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Whether something failed because the database cannot be reached just now. */
final class StoreAway {

    private StoreAway() {}

    static boolean isBehind(Object failed) {
        for (Throwable cause = failed instanceof Throwable one ? one : null; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotGetJdbcConnectionException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof DataAccessResourceFailureException) {
                return true;
            }
        }
        return false;
    }
}
