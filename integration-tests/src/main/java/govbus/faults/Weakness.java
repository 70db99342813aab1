package govbus.faults;

import govbus.faults.oracle.Verdict;

/** A bus made worse on purpose: the negative control of a fault. A suite that does not notice it proves nothing. */
public interface Weakness {

    /** What is switched off, {@code synchronous_commit=off}. */
    String name();

    /** Makes the bus worse before the fault. */
    void weaken(Scene scene) throws Exception;

    /** Does what can only be done when the load is over and everything has arrived. */
    default void strike(Scene scene) throws Exception {
        // most weaknesses work by themselves
    }

    /** Undoes it after the round; the bus that runs has to be as good as before. */
    void mend(Scene scene) throws Exception;

    /** Whether the verdict shows it. */
    default boolean foundOut(Verdict verdict) {
        return !verdict.valid();
    }

    /** Whether the stores contradict each other afterwards, so that no other round can be run on them. */
    default boolean spoils() {
        return false;
    }
}
