package govbus.catalog;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What every subscription was at any time, ended ones included: the catalogue's history knows. */
public interface GrantRecords {

    /** The lives of subscriptions, by which one asks for many moments at once. */
    Lives of(Collection<String> subscriptions);

    /** Subscriptions through time. */
    interface Lives {

        /** What a subscription was then; empty when there was none. */
        Optional<Grant> at(String subscription, Instant when);
    }

    /**
     * A subscription as it was.
     *
     * @param request number of the use request (R7); {@code null} when the authority granted it by its own act
     * @param open items that were granted without a mask
     */
    record Grant(String subscription, String subscriber, String request, List<String> open) {}
}
