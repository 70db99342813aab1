package govbus.catalog.casework;

import java.time.Instant;

/** How a kind of case is handled: its table, and what a move does beyond changing the state. */
public interface Procedure {

    StateTable table();

    /**
     * What the move does; in the transaction that changes the state.
     *
     * @param file the case in its new state
     * @return the case as it is to be kept; another state than the move's is allowed
     */
    CaseFile carryOut(CaseFile file, Asked asked, Party party, Instant now);

    /** What happens when all is committed. */
    default void committed(CaseFile file, Asked asked) {}
}
