package govbus.exchange.log;

import govbus.ledger.LedgerForTests;
import govbus.quality.Quarantine;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.jdbc.core.JdbcTemplate;

/** Prepares the log's and the ledger's partitions for tests of other packages. */
public final class LogForTests {

    private LogForTests() {}

    public static void prepare(JdbcTemplate jdbc) {
        new LogPartitions(jdbc);
    }

    static Completions completions(JdbcTemplate jdbc, Quarantine quarantine, Path directory) throws IOException {
        return new Completions(jdbc, quarantine, LedgerForTests.accepted(jdbc), LedgerForTests.hash(directory));
    }
}
