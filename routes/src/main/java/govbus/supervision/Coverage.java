package govbus.supervision;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The coverage of the city at one moment. */
record Coverage(
        Instant at, List<DepartmentCoverage> departments, List<SystemCoverage> systems, List<EntryCoverage> entries) {

    /** The worst come first: what is overdue longest, then what is silent or not mounted. */
    static final Comparator<EntryCoverage> WORST = Comparator.comparingInt(Coverage::badness)
            .reversed()
            .thenComparing(Comparator.comparingLong(EntryCoverage::overdueDays).reversed())
            .thenComparing(EntryCoverage::resource);

    private static int badness(EntryCoverage entry) {
        return switch (entry.kind()) {
            case OVERDUE -> 4;
            case SILENT -> 3;
            case UNMOUNTED -> 2;
            case NO_PROMISE -> 1;
            case CURRENT -> 0;
        };
    }
}
