package govbus.ledger;

import govbus.catalog.GrantRecords;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Writes the number of the use request beside each line that a grant stands behind (R7). A line names the subscription; under
 * which request that was in force at the line's time, the catalogue's history knows, and neither ever changes.
 */
@Component
class RequestNumbers {
    private final GrantRecords grants;

    RequestNumbers(GrantRecords grants) {
        this.grants = grants;
    }

    List<HopView> beside(List<HopView> hops) {
        GrantRecords.Lives lives = grants.of(hops.stream()
                .map(HopView::subscription)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return hops.stream()
                .map(hop -> hop.subscription() == null
                        ? hop
                        : lives.at(hop.subscription(), hop.at())
                                .map(grant -> hop.under(grant.request()))
                                .orElse(hop))
                .toList();
    }
}
