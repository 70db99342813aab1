package govbus.quality;

import govbus.adapter.Accepted;
import govbus.adapter.Row;
import java.util.List;

/** The way back into the flow for a record that was completed (补录): the same way as any other. */
public interface Reentry {

    /**
     * Hands a completed record in again.
     *
     * @param id the quarantined record's number; handing it in twice has one effect
     * @param by who completed it
     */
    Accepted reenter(String resource, String source, List<String> columns, Row row, long id, String by);
}
