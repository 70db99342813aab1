package govbus.library.registry;

import govbus.catalog.Library;
import govbus.catalog.Subscription;
import govbus.library.reading.Reader;
import govbus.library.reading.Sights;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.web.util.UriUtils;

/**
 * Who calls and for what. The published API has no place for a purpose: it is the header {@code Purpose} (percent-encoded
 * UTF-8), or else what the caller's subscription was granted for.
 *
 * @param client {@code Information-Mediator-Client}: INSTANCE/CLASS/MEMBER/SUBSYSTEM
 */
record Caller(Reader reader, String purpose, String client) {

    static final String CLIENT = "Information-Mediator-Client";

    static Caller of(HttpServletRequest request, Library library, Sights sights) {
        Reader reader = Reader.of(request);
        String said = request.getHeader("Purpose");
        String purpose = said == null || said.isBlank()
                ? sights.grants(library, reader).stream()
                        .map(Subscription::purpose)
                        .filter(one -> one != null && !one.isBlank())
                        .findFirst()
                        .orElse(null)
                : UriUtils.decode(said, StandardCharsets.UTF_8);
        return new Caller(reader, purpose, request.getHeader(CLIENT));
    }
}
