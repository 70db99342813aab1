package govbus.city.bureau;

import java.io.IOException;
import java.util.Map;

/** The one-window platform: asks the bus for certificates, so that nobody has to bring them. */
public final class Window {
    private final BusAddress bus;

    public Window(BusAddress bus) {
        this.bus = bus;
    }

    /**
     * Fetches certificates for a case.
     *
     * @param holder citizen number or social credit code
     * @param type certificate type, {@code real-estate}
     * @param matter for what, {@code housing-fund-withdrawal}
     */
    public BusAddress.Answer asksFor(String holder, String type, String matter, String caseNumber)
            throws IOException, InterruptedException {
        return bus.post(
                "/api/v1/window/certificates",
                Map.of("holder", holder, "type", type, "matter", matter, "case", caseNumber),
                null);
    }
}
