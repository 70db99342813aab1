package govbus.catalog.clock;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/**
 * A year as its notice tells it (国务院办公厅关于部分节假日安排的通知).
 *
 * @param notice how the notice is called
 * @param off days without work, weekends included where the notice names them
 * @param work days at a weekend that are worked (调休)
 */
public record WorkingYear(int year, String notice, Set<LocalDate> off, Set<LocalDate> work) {

    public WorkingYear {
        off = Set.copyOf(off);
        work = Set.copyOf(work);
    }

    /** Together with what a region adds (民族自治地方的节日). */
    WorkingYear with(WorkingYear region) {
        Set<LocalDate> allOff = new TreeSet<>(off);
        allOff.removeAll(region.work);
        allOff.addAll(region.off);
        Set<LocalDate> allWork = new TreeSet<>(work);
        allWork.removeAll(region.off);
        allWork.addAll(region.work);
        return new WorkingYear(year, notice, allOff, allWork);
    }
}
