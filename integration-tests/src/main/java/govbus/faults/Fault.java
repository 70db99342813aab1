package govbus.faults;

import govbus.faults.oracle.Verdict;
import govbus.faults.site.Site;
import java.util.List;
import java.util.Optional;

/** Something that goes wrong around the bus. Each object is used for any number of rounds, one at a time. */
public interface Fault {

    /** Its number in the catalogue of faults, {@code F04}. */
    String id();

    /** What happens, in a few words: {@code power cut of the bus and its PostgreSQL}. */
    String name();

    /** Why it cannot be done on this machine; empty when it can. */
    default Optional<String> missing(Site site) {
        return Optional.empty();
    }

    /** Names of the flows under load; empty for all. */
    default List<String> flows() {
        return List.of();
    }

    /** Does the damage, and lasts as long as it is to last. */
    void inject(Scene scene) throws Exception;

    /** Takes the cause away, as a network comes back or a supervisor starts what ended; the bus has to do the rest. */
    void heal(Scene scene) throws Exception;

    /** Looks at what is particular to this fault after all is quiet again. */
    default void examine(Scene scene, Verdict verdict) throws Exception {
        // most faults promise nothing but what the oracle checks for all
    }

    /** Whether a source is read again by design, so that the books count its rows and not its changes. */
    default boolean rereads() {
        return false;
    }

    /** Whether the stores contradict each other afterwards by design, so that no other round can be run on them. */
    default boolean spoils() {
        return false;
    }

    /** Whether it ends with a bus that does not run: what is in its log is all there is to be seen. */
    default boolean leavesTheBusDown() {
        return false;
    }

    /** With what the same fault must be found out. */
    Weakness control();
}
