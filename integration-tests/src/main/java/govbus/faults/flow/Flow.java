package govbus.faults.flow;

import govbus.faults.oracle.Sent;
import java.util.List;

/** One way of handing records to the bus. */
public interface Flow {

    /** {@code push}, {@code file} … */
    String name();

    /** The department that provides. */
    String department();

    /** The documents that declare its source to the bus. */
    String source();

    /** How often a producer hands over, how many producers there are, and most records of a hand-over. */
    Pace pace();

    /** Makes what the department needs: tables, folders. */
    void prepare();

    /**
     * Hands records over and comes back when they are durable on the side that acknowledges: 202, a receipt file, the
     * commit in the department's database.
     *
     * @param id of this hand-over; the same when it is repeated
     * @return false when the bus refused it for good
     * @throws java.io.IOException or any other when the outcome is unknown; then it is repeated
     */
    boolean hand(String id, List<Sent> records) throws Exception;

    /** Name of the resource at the bus. */
    default String resource() {
        return department() + "/fault-" + name();
    }

    /** Name of the table at each subscriber, and of the department's own. */
    default String table() {
        return "fault_" + name();
    }

    /** A timetable. */
    record Pace(int producers, double perSecond, int most) {}
}
