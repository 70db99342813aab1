package govbus.catalog.registry;

import govbus.catalog.manifest.Problem;
import java.util.List;

/**
 * What became, or would become, of a request.
 *
 * @param revision the catalogue's revision afterwards
 * @param changes one an entry concerned; empty when there are problems
 * @param problems all that is wrong; then nothing was changed
 * @param warnings what is allowed but doubtful
 */
public record Outcome(
        long revision, boolean dryRun, List<Change> changes, List<Problem> problems, List<Problem> warnings) {

    /**
     * What became of an entry.
     *
     * @param action {@code created}, {@code changed}, {@code unchanged} or {@code removed}
     * @param version the entry's version afterwards
     * @param fields the fields of its {@code spec} that changed
     */
    public record Change(String action, String kind, String name, int version, List<String> fields) {}
}
