package govbus.library.registry;

import govbus.catalog.Library;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.Subscription;
import govbus.library.reading.Reader;
import govbus.library.reading.Sights;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/**
 * Who calls and for what. The published API has no place for a purpose: it is the header {@code Purpose} (percent-encoded
 * UTF-8), or else what the caller's subscription was granted for.
 */
record Caller(Reader reader, String purpose) {

    /** Whose program calls: INSTANCE/CLASS/MEMBER/SUBSYSTEM. The published API wants it of everybody. */
    private static final String CLIENT = "Information-Mediator-Client";

    private static final String FORM = "[^/]{1,100}(/[^/]{1,100}){3}";

    static Caller of(HttpServletRequest request, Library library, Sights sights) {
        Reader reader = named(request);
        String said = request.getHeader("Purpose");
        String purpose = said == null || said.isBlank()
                ? sights.grants(library, reader).stream()
                        .map(Subscription::purpose)
                        .filter(one -> one != null && !one.isBlank())
                        .findFirst()
                        .orElse(null)
                : UriUtils.decode(said, StandardCharsets.UTF_8);
        return new Caller(reader, purpose);
    }

    /** @throws Refusal when the program does not say whose it is */
    static Reader named(HttpServletRequest request) {
        String client = request.getHeader(CLIENT);
        if (client == null || !client.matches(FORM)) {
            throw new Refusal(RefusalCode.MALFORMED_REQUEST, CLIENT + ": INSTANCE/CLASS/MEMBER/SUBSYSTEM");
        }
        return Reader.of(request);
    }
}
