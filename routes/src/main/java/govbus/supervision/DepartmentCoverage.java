package govbus.supervision;

import java.util.List;

/**
 * A department's coverage.
 *
 * @param entries entries in force
 * @param mounted those from which something was really accepted
 * @param mountedPercent 挂接率, rounded down so that 100 means all; 0 without entries
 * @param overduePercent of the mounted ones
 */
record DepartmentCoverage(
        String name,
        String title,
        int systems,
        int systemsWithoutEntry,
        int entries,
        int unmounted,
        int silent,
        int mounted,
        int mountedPercent,
        int overdue,
        int overduePercent) {

    static DepartmentCoverage of(String name, String title, List<SystemCoverage> systems, List<EntryCoverage> entries) {
        int mounted = count(entries, EntryState.CURRENT, EntryState.OVERDUE, EntryState.NO_PROMISE);
        int overdue = count(entries, EntryState.OVERDUE);
        return new DepartmentCoverage(
                name,
                title,
                systems.size(),
                (int) systems.stream().filter(system -> system.entries() == 0).count(),
                entries.size(),
                count(entries, EntryState.UNMOUNTED),
                count(entries, EntryState.SILENT),
                mounted,
                percent(mounted, entries.size()),
                overdue,
                percent(overdue, mounted));
    }

    private static int count(List<EntryCoverage> entries, EntryState... states) {
        return (int) entries.stream()
                .filter(entry -> List.of(states).contains(entry.kind()))
                .count();
    }

    private static int percent(int part, int whole) {
        return whole == 0 ? 0 : (int) (100L * part / whole);
    }
}
