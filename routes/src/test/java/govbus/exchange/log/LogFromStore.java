package govbus.exchange.log;

import govbus.Store;
import govbus.adapter.Change;
import govbus.adapter.Row;
import govbus.ledger.LedgerForTests;
import govbus.quality.Quarantine;
import govbus.quality.QuarantineForTests;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Opens the log for tests of other packages. */
public final class LogFromStore {

    private LogFromStore() {}

    public static void prepare(JdbcTemplate jdbc) {
        new LogPartitions(jdbc);
    }

    /** A reader without a memory. */
    public static LogReader reader(Store store) {
        return new LogReader(store.client(), new RecentBatches(1 << 20));
    }

    /** A batch of one record of one item. */
    public static byte[] body(String item, String value) {
        Row row = Row.of(Change.CREATED, new String[] {value}, null, null);
        return BatchCodec.encode(List.of(item), List.of(value), List.of(row));
    }

    /** A batch of rows; the first value of each is its key. */
    public static byte[] body(List<String> items, List<Row> rows) {
        return BatchCodec.encode(
                items, rows.stream().map(row -> row.values()[0]).toList(), rows);
    }

    /** The one commit of acceptance, wired as in the application. */
    static AcceptingCommit commit(Store store, StorageFloor floor, Path directory) throws IOException {
        JsonMapper json = JsonMapper.shared();
        Receipts receipts = new Receipts(store.jdbc(), json);
        return new AcceptingCommit(
                store.transaction(),
                store.jdbc(),
                new Admission(store.client(), receipts, floor),
                completions(store.jdbc(), QuarantineForTests.quarantine(store.jdbc(), json), directory),
                new QualityLimits(store.jdbc()),
                new BatchWriter(store.jdbc(), LedgerForTests.hash(directory)),
                receipts,
                QuarantineForTests.quarantine(store.jdbc(), json),
                LedgerForTests.ledger(store.jdbc()));
    }

    static Completions completions(JdbcTemplate jdbc, Quarantine quarantine, Path directory) throws IOException {
        return new Completions(jdbc, quarantine, LedgerForTests.accepted(jdbc), LedgerForTests.hash(directory));
    }
}
