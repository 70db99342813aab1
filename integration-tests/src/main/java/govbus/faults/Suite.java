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
        return run(List.of(fault)).get(0);
    }

    /** Lets faults happen one after another under one load, which is judged at the end; a result for each. */
    public List<Result> run(List<Fault> series) throws Exception {
        return run(series, null);
    }

    /** Lets the same fault happen to a bus that is worse on purpose. */
    public Result runControl(Fault fault) throws Exception {
        return run(List.of(fault), fault.control()).get(0);
    }

    private List<Result> run(List<Fault> series, Weakness control) throws Exception {
        prepare();
        long own = seed + 1000L * ++number;
        List<Result> now = new ArrayList<>();
        List<Fault> possible = new ArrayList<>();
        for (Fault fault : series) {
            Optional<String> missing = fault.missing(site);
            missing.ifPresentOrElse(why -> now.add(skip(fault, control, own, why)), () -> possible.add(fault));
        }
        if (!possible.isEmpty()) {
            List<Result> round = round(possible, control, own, String.format(Locale.ROOT, "R%04d", number));
            round.forEach(this::tell);
            now.addAll(round);
        }
        keep(now);
        boolean spoiled = control != null && control.spoils() && !possible.isEmpty()
                || possible.stream().anyMatch(Fault::spoils);
        if (spoiled || !now.stream().allMatch(Result::asItShould)) {
            leave();
        }
        return now;
    }

    private Result skip(Fault fault, Weakness control, long own, String why) {
        progress.say("SKIPPED " + fault.id() + " " + fault.name() + ": " + why);
        return Result.skipped(fault, control, own, why);
    }

    /** When the suite's own machinery fails the round counts as failed, and the next one has a new site. */
    private List<Result> round(List<Fault> series, Weakness control, long own, String prefix) {
        String why;
        try {
            return new Round(site, flows, series, control, own, prefix).run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            why = "interrupted";
        } catch (Exception e) {
            why = e.toString();
        }
        progress.say("the round broke off: " + why);
        String told = why;
        return series.stream()
                .map(fault -> Result.broken(fault, control, own, told))
                .toList();
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
                + result.judgement().drainMillis() + " ms");
    }

    private void keep(List<Result> some) throws IOException {
        results.addAll(some);
        Files.createDirectories(root);
        for (Result result : some) {
            Files.writeString(
                    root.resolve("results.jsonl"),
                    result.json(versions) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
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
