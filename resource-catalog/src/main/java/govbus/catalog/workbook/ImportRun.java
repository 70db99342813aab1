package govbus.catalog.workbook;

import govbus.catalog.Catalog;
import govbus.catalog.Refusal;
import govbus.catalog.lifecycle.DepartmentEntries;
import govbus.catalog.manifest.EntryKey;
import govbus.catalog.manifest.Kind;
import govbus.catalog.manifest.Manifest;
import govbus.catalog.manifest.ManifestReader;
import govbus.catalog.manifest.Problem;
import govbus.catalog.registry.Entry;
import govbus.catalog.registry.Outcome;
import govbus.catalog.registry.Registry;
import govbus.catalog.registry.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** One import from the file to the catalogue: all of the workbook is applied, or nothing. */
@Component
class ImportRun {
    private static final int READ = 30;
    private static final int CHECKED = 50;

    private final Catalog catalog;
    private final Registry registry;
    private final ManifestReader reader;
    private final DepartmentEntries departmentEntries;

    ImportRun(Catalog catalog, Registry registry, ManifestReader reader, DepartmentEntries departmentEntries) {
        this.departmentEntries = departmentEntries;
        this.catalog = catalog;
        this.registry = registry;
        this.reader = reader;
    }

    /** Told how far it is. */
    interface Progress {
        void at(ImportJob.State state, int percent);
    }

    /** What became of it. */
    record Result(ImportJob.Summary summary, List<ImportProblem> problems) {}

    /**
     * Runs an import.
     *
     * @param department whose entries alone may be changed; {@code null} for everybody's
     */
    Result run(Path file, String by, String department, boolean dryRun, Progress progress) throws IOException {
        long start = System.nanoTime();
        progress.at(ImportJob.State.READING, 1);
        SheetProblems problems = new SheetProblems();
        Map<String, EntryDraft> drafts;
        try {
            drafts = new WorkbookReader(catalog.current(), this::document, problems).read(file);
        } catch (BrokenWorkbook broken) {
            return new Result(new ImportJob.Summary(0, 0, 0, 0, millis(start)), List.of(broken.problem()));
        }
        progress.at(ImportJob.State.CHECKING, READ);
        requireOwn(drafts, department, problems);
        List<Manifest> manifests = drafts.values().stream()
                .map(draft -> new Manifest(EntryColumns.SHEET, "Resource", draft.name(), draft.document(), Map.of()))
                .toList();
        if (department != null) {
            manifests.forEach(manifest -> settle(manifest, drafts.get(manifest.name()), problems));
        }
        List<Problem> found = reader.check(manifests);
        progress.at(dryRun ? ImportJob.State.CHECKING : ImportJob.State.APPLYING, CHECKED);
        boolean rehearsal = dryRun || !problems.isEmpty();
        Outcome outcome = registry.apply(request(manifests, found, by, rehearsal));
        outcome.problems().forEach(problem -> problems.addUnlessTold(located(problem, drafts)));
        Set<String> wrong = wrong(drafts, outcome, problems);
        if (!outcome.problems().isEmpty()) {
            outcome = registry.apply(request(without(manifests, wrong), List.of(), by, true));
        }
        return new Result(summary(outcome, wrong, millis(start)), problems.inOrder());
    }

    /** A department's entries go the way of review, as those of its manifests do. */
    private void settle(Manifest manifest, EntryDraft draft, SheetProblems problems) {
        try {
            departmentEntries.settle(List.of(manifest));
        } catch (Refusal refused) {
            Spot row = new Spot(draft.head().sheet(), draft.head().row(), -1);
            problems.add(ImportProblem.of(row, refused.code().word(), null, null, refused.getMessage()));
        }
    }

    private static Request request(List<Manifest> manifests, List<Problem> found, String by, boolean dryRun) {
        return new Request(manifests, found, Set.of(), by, dryRun, null, "工作簿导入 / by workbook");
    }

    private Optional<ObjectNode> document(String name) {
        return catalog.current()
                .resource(name)
                .flatMap(known -> registry.entry(new EntryKey(Kind.RESOURCE, name)))
                .map(Entry::document);
    }

    private static void requireOwn(Map<String, EntryDraft> drafts, String department, SheetProblems problems) {
        if (department == null) {
            return;
        }
        for (EntryDraft draft : drafts.values()) {
            if (!draft.name().startsWith(department + "/")) {
                problems.add(
                        draft.head().spot(EntryColumns.PROVIDER),
                        "not-owner",
                        draft.head().text(EntryColumns.PROVIDER),
                        "部门只能登记自己的资源",
                        "the code of " + department);
            }
        }
    }

    private static ImportProblem located(Problem problem, Map<String, EntryDraft> drafts) {
        EntryDraft draft = drafts.get(problem.name());
        Spot spot = draft == null ? new Spot(problem.name(), 0, -1) : draft.spot(problem.pointer());
        String rule = problem.rule() == null ? problem.code() : problem.rule() + " " + problem.code();
        return ImportProblem.of(spot, rule, problem.value(), problem.expected(), problem.message());
    }

    /** Names of the entries that a mistake stands with, in either sheet. */
    private static Set<String> wrong(Map<String, EntryDraft> drafts, Outcome outcome, SheetProblems problems) {
        Set<String> wrong = new HashSet<>();
        outcome.problems().stream()
                .map(Problem::name)
                .filter(drafts::containsKey)
                .forEach(wrong::add);
        Set<List<Object>> rows = new HashSet<>();
        problems.inOrder().forEach(problem -> rows.add(List.of(problem.sheet(), problem.row())));
        for (EntryDraft draft : drafts.values()) {
            if (draft.rows().stream().anyMatch(row -> rows.contains(List.of(row.sheet(), row.row())))) {
                wrong.add(draft.name());
            }
        }
        return wrong;
    }

    private static List<Manifest> without(List<Manifest> manifests, Set<String> wrong) {
        return manifests.stream()
                .filter(manifest -> !wrong.contains(manifest.name()))
                .toList();
    }

    private static ImportJob.Summary summary(Outcome outcome, Set<String> wrong, long millis) {
        List<String> actions = new ArrayList<>();
        outcome.changes().stream()
                .filter(change -> !wrong.contains(change.name()))
                .forEach(change -> actions.add(change.action()));
        return new ImportJob.Summary(
                count(actions, "created"),
                count(actions, "changed"),
                count(actions, "unchanged"),
                wrong.size(),
                millis);
    }

    private static int count(List<String> actions, String action) {
        return (int) actions.stream().filter(action::equals).count();
    }

    private static long millis(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
