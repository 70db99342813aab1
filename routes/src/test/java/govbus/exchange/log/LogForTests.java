package govbus.exchange.log;

import org.springframework.jdbc.core.JdbcTemplate;

/** Prepares the log's and the ledger's partitions for tests of other packages. */
public final class LogForTests {

    private LogForTests() {}

    public static void prepare(JdbcTemplate jdbc) {
        new LogPartitions(jdbc);
    }
}
