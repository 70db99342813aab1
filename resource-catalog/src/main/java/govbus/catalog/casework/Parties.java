package govbus.catalog.casework;

import govbus.catalog.Offices;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Knows who calls. */
@Component
public class Parties {
    private final Offices offices;

    Parties(ObjectProvider<Offices> offices) {
        this.offices = offices.getIfAvailable(() -> person -> Optional.empty());
    }

    public Party of(HttpServletRequest request) {
        return Party.of(request, offices);
    }
}
