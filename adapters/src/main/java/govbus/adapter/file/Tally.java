package govbus.adapter.file;

import govbus.adapter.Accepted;
import govbus.adapter.RowProblem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What became of a file's rows in this run. */
final class Tally {
    /** Most problems that a receipt lists; the others are in quarantine all the same. */
    private static final int MOST_PROBLEMS = 1000;

    private long accepted;
    private long quarantined;
    private long duplicate;
    private long unlisted;
    private long resumedAfter;
    private final List<Map<String, Object>> problems = new ArrayList<>();

    void add(Accepted answer) {
        accepted += answer.accepted();
        quarantined += answer.quarantined();
        duplicate += answer.duplicate();
        for (RowProblem problem : answer.problems()) {
            if (problems.size() < MOST_PROBLEMS) {
                problems.add(entry(problem));
            } else {
                unlisted++;
            }
        }
    }

    void addDuplicates(long rows) {
        duplicate += rows;
    }

    /** The first rows were accepted in an earlier run; the receipt of its last batch is known to the bus only. */
    void resumedAfter(long rows) {
        resumedAfter = rows;
    }

    long accepted() {
        return accepted;
    }

    void describe(Map<String, Object> document) {
        if (resumedAfter > 0) {
            document.put("resumedAfterRow", resumedAfter);
        }
        document.put("accepted", accepted);
        document.put("quarantined", quarantined);
        document.put("duplicate", duplicate);
        document.put("problems", problems);
        if (unlisted > 0) {
            document.put("problemsNotListed", unlisted);
        }
    }

    private static Map<String, Object> entry(RowProblem problem) {
        Map<String, Object> entry = new LinkedHashMap<>();
        String place = problem.place();
        if (place != null && place.matches("line \\d{1,18}")) {
            entry.put("line", Long.parseLong(place.substring("line ".length())));
        }
        entry.put("place", place);
        entry.put("item", problem.item());
        entry.put("value", problem.value());
        entry.put("rule", problem.rule());
        entry.put("expected", problem.expected());
        return entry;
    }
}
