package govbus.library.scorecard;

import govbus.library.correction.Staff;
import govbus.library.reading.Sights;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Scorecards over HTTP, for the data authority's staff. */
@RestController
class ScorecardApi {

    private final Sights sights;
    private final Scorecards cards;

    ScorecardApi(Sights sights, Scorecards cards) {
        this.sights = sights;
        this.cards = cards;
    }

    @GetMapping("/api/v1/libraries/{name}/scorecards")
    Scorecard scorecards(@PathVariable String name, HttpServletRequest request) {
        Staff.mayLook(request);
        return cards.of(sights.library(name));
    }
}
