package govbus.engine;

import org.postgresql.util.PSQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** The bus's PostgreSQL does not answer or does not let the bus in, the commonest reason why a first start fails. */
final class StoreOutOfReach extends AbstractFailureAnalyzer<PSQLException> {
    private static final String NO_CONNECTION = "08";
    private static final String NOT_LET_IN = "28";
    private static final String NO_SUCH_DATABASE = "3D000";

    @Override
    protected FailureAnalysis analyze(Throwable whole, PSQLException fault) {
        String state = String.valueOf(fault.getSQLState());
        if (state.startsWith(NO_CONNECTION) || state.startsWith(NOT_LET_IN) || state.equals(NO_SUCH_DATABASE)) {
            return new FailureAnalysis(
                    "连不上总线自己的数据库 / the bus's own PostgreSQL is out of reach: " + fault.getMessage(),
                    "检查 --spring.datasource.url、--spring.datasource.username 和环境变量 SPRING_DATASOURCE_PASSWORD"
                            + " / check these three settings, and that PostgreSQL runs and has that database",
                    whole);
        }
        return null;
    }
}
