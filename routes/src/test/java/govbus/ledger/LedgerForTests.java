package govbus.ledger;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.jdbc.core.JdbcTemplate;

/** Opens the ledger for tests of other packages. */
public final class LedgerForTests {

    private LedgerForTests() {}

    public static Ledger ledger(JdbcTemplate jdbc) {
        return new Ledger(jdbc);
    }

    public static AcceptedLines accepted(JdbcTemplate jdbc) {
        return new AcceptedLines(jdbc);
    }

    public static KeyHash hash(Path directory) throws IOException {
        return new KeyHash(directory.resolve("ledger.key"));
    }
}
