package govbus.catalog.workbook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An import and what became of it.
 *
 * @param file name of the workbook as it was sent
 * @param progress percent
 * @param summary {@code null} until it is known
 * @param problems in the order of the workbook
 */
public record ImportJob(
        UUID id,
        String by,
        String file,
        boolean dryRun,
        State state,
        int progress,
        Instant startedAt,
        Instant updatedAt,
        Summary summary,
        List<ImportProblem> problems) {

    /** How far it is. */
    public enum State {
        WAITING,
        READING,
        CHECKING,
        APPLYING,
        /** Applied, or with a dry run: could be. */
        DONE,
        /** Something is wrong; nothing was applied. */
        REFUSED,
        /** The bus failed or was stopped meanwhile; nothing was applied. */
        INTERRUPTED
    }

    /**
     * What the workbook would do, or has done.
     *
     * @param created entries that the catalogue did not have
     * @param wrong entries with at least one mistake
     */
    public record Summary(int created, int changed, int unchanged, int wrong, long millis) {}
}
