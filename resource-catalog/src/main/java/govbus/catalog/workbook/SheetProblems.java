package govbus.catalog.workbook;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with a workbook, up to a limit. */
final class SheetProblems {
    private static final int MOST = 20_000;

    private final List<ImportProblem> all = new ArrayList<>();

    void add(Spot spot, String rule, String value, String chinese, String english) {
        add(ImportProblem.of(spot, rule, value, english, chinese + " / " + english));
    }

    void add(ImportProblem problem) {
        if (all.size() < MOST) {
            all.add(problem);
        }
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** In the order of sheet, row and column. */
    List<ImportProblem> inOrder() {
        return all.stream()
                .sorted(java.util.Comparator.comparing(
                                (ImportProblem problem) -> !problem.sheet().equals(EntryColumns.SHEET))
                        .thenComparing(ImportProblem::sheet)
                        .thenComparing(ImportProblem::row))
                .toList();
    }
}
