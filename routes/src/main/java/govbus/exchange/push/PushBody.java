package govbus.exchange.push;

import govbus.adapter.Rows;
import govbus.adapter.http.PayloadLimits;
import govbus.adapter.http.PayloadReader;
import govbus.adapter.http.PayloadRefused;
import govbus.adapter.http.PushDoor;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads the body of a push; what cannot be read at all is refused with its place. */
@Component
class PushBody {

    private final PayloadReader reader = new PayloadReader(PayloadLimits.DEFAULT);

    Rows read(String contentType, byte[] body, PushDoor door) {
        try {
            return reader.read(body, contentType, door.columns(), null);
        } catch (PayloadRefused refused) {
            RefusalCode code = RefusalCode.valueOf(
                    refused.code().toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
            Map<String, Object> error = refused.place() == null
                    ? Map.of("expected", refused.getMessage())
                    : Map.of("place", refused.place(), "expected", refused.getMessage());
            throw new Refusal(code, refused.getMessage(), Map.of("errors", List.of(error)));
        }
    }
}
