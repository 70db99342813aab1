package govbus.faults;

import govbus.city.Progress;
import govbus.faults.flow.Flows;
import govbus.faults.site.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Runs rounds one after another on one site, and on a new one after a round that spoiled it. */
public final class Suite implements AutoCloseable {
    private final Path root;
    private final Progress progress;
    private final long seed;
    private final Map<String, Object> versions;
    private final List<Result> results = new ArrayList<>();
    private Site site;
    private Flows flows;
    private int sites;
    private int number;

    /** @param root an empty directory; the results are kept there */
    public Suite(Path root, Progress progress, long seed) {
        this.root = root;
        this.progress = progress;
        this.seed = seed;
        this.versions = Versions.here();
    }

    /** Lets a fault happen once, under load. */
    public Result run(Fault fault) throws Exception {
        return run(fault, null);
    }

    /** Lets the same fault happen to a bus that is worse on purpose. */
    public Result runControl(Fault fault) throws Exception {
        return run(fault, fault.control());
    }

    private Result run(Fault fault, Weakness control) throws Exception {
        prepare();
        long own = seed + 1000L * ++number;
        Optional<String> missing = fault.missing(site);
        Result result;
        if (missing.isPresent()) {
            result = Result.skipped(fault, control, own, missing.get());
            progress.say("SKIPPED " + fault.id() + " " + fault.name() + ": " + missing.get());
        } else {
            String prefix = String.format(Locale.ROOT, "R%04d", number);
            result = round(fault, control, own, prefix);
            tell(result);
        }
        keep(result);
        if (control != null && control.spoils() && missing.isEmpty() || !result.asItShould()) {
            leave();
        }
        return result;
    }

    /** When the suite's own machinery fails the round counts as failed, and the next one has a new site. */
    private Result round(Fault fault, Weakness control, long own, String prefix) {
        try {
            return new Round(site, flows, fault, control, own, prefix).run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Result.broken(fault, control, own, "interrupted");
        } catch (Exception e) {
            progress.say("the round broke off: " + e);
            return Result.broken(fault, control, own, e.toString());
        }
    }

    private void prepare() throws IOException, InterruptedException {
        if (site == null) {
            site = Site.start(root.resolve("site-" + ++sites), progress);
            flows = Flows.open(site);
        }
    }

    private void tell(Result result) {
        progress.say((result.asItShould() ? "" : "FAILED ")
                + result.fault().id() + " " + result.fault().name()
                + (result.control() == null
                        ? ""
                        : " | control " + result.control().name() + ": ")
                + (result.control() == null ? ": " : "")
                + result.verdict()
                + (result.blind().isEmpty() ? "" : " " + result.blind())
                + ", recovery " + result.recoveryMillis() + " ms, gap " + result.gapMillis() + " ms, drain "
                + result.drainMillis() + " ms");
    }

    private void keep(Result result) throws IOException {
        results.add(result);
        Files.createDirectories(root);
        Files.writeString(
                root.resolve("results.jsonl"),
                result.json(versions) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /** The table of everything so far, as Markdown. */
    public String table() {
        return Table.of(results, seed, versions);
    }

    public List<Result> results() {
        return results;
    }

    private synchronized void leave() {
        if (site != null) {
            try {
                site.close();
            } catch (RuntimeException e) {
                progress.say("the site could not be left: " + e.getMessage());
            }
            site = null;
        }
    }

    @Override
    public void close() {
        leave();
    }
}
