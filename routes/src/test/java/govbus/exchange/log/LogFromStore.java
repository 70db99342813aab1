package govbus.exchange.log;

import govbus.Store;
import govbus.adapter.Change;
import govbus.adapter.Row;
import java.util.List;

/** Opens the log for tests of other packages. */
public final class LogFromStore {

    private LogFromStore() {}

    /** A reader without a memory. */
    public static LogReader reader(Store store) {
        return new LogReader(store.client(), new RecentBatches());
    }

    /** A batch of one record of one item. */
    public static byte[] body(String item, String value) {
        Row row = Row.of(Change.CREATED, new String[] {value}, null, null);
        return BatchCodec.encode(List.of(item), List.of(value), List.of(row));
    }
}
