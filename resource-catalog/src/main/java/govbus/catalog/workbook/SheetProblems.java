package govbus.catalog.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gathers what is wrong with a workbook, up to a limit. */
final class SheetProblems {
    private static final int MOST = 20_000;

    private final List<ImportProblem> all = new ArrayList<>();
    private final Set<List<Object>> told = new HashSet<>();

    void add(Spot spot, String rule, String value, String chinese, String english) {
        add(ImportProblem.of(spot, rule, value, english, chinese + " / " + english));
    }

    void add(ImportProblem problem) {
        if (all.size() < MOST) {
            all.add(problem);
            told.add(place(problem));
        }
    }

    /** What the form's own check has told of a cell, the catalogue need not tell again. */
    void addUnlessTold(ImportProblem problem) {
        if (problem.column() == null || !told.contains(place(problem))) {
            add(problem);
        }
    }

    private static List<Object> place(ImportProblem problem) {
        return Arrays.asList(problem.sheet(), problem.row(), problem.column());
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
