package govbus.quality;

import govbus.adapter.Row;
import govbus.adapter.RowProblem;
import java.util.List;
import java.util.UUID;

/** The way back into the flow for a record that was completed (补录): the same way as any other. */
public interface Reentry {

    /** A record as it was completed; {@code columns} name the row's values. */
    record Completed(long id, String resource, String source, List<String> columns, Row row) {}

    /** What became of it. */
    enum Result {
        /** It is durable, and its entry decided, in one commit. */
        COMPLETED,
        /** It waits on. */
        STILL_WRONG,
        /** A newer record of its key was accepted: nothing was written, its entry is decided. */
        SUPERSEDED,
        /** Its entry was decided before. */
        DECIDED
    }

    /**
     * The answer.
     *
     * @param receipt its own or the newer record's; {@code null} otherwise
     * @param problems what is still wrong
     */
    record Answer(Result result, UUID receipt, List<RowProblem> problems) {}

    /**
     * Hands a completed record in again; handing it in twice has one effect.
     *
     * @param by who completed it
     */
    Answer reenter(Completed completed, String by);
}
