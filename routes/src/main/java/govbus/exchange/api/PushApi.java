package govbus.exchange.api;

import govbus.adapter.Accepted;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.exchange.push.PushDesk;
import govbus.exchange.push.PushRoom;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a department pushes its records. */
@RestController
class PushApi {

    private final PushDesk desk;

    PushApi(PushDesk desk) {
        this.desk = desk;
    }

    /**
     * Accepts records durably. The good ones pass, each bad one is answered by index with item, value and rule; repeating
     * the call with the same {@code Idempotency-Key} gives the same receipt.
     */
    @PostMapping("/api/v1/resources/{department}/{name}/records")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Accepted push(
            @PathVariable String department,
            @PathVariable String name,
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestHeader(name = "Content-Type", required = false) String contentType,
            HttpServletRequest request)
            throws IOException {
        // A person's login may have a department's name and is none.
        String client =
                request.isUserInRole("department") ? request.getUserPrincipal().getName() : null;
        PushDesk.Entrance entrance = desk.entrance(client, department + "/" + name);
        try (PushRoom.Place place = desk.room(request.getContentLengthLong())) {
            return desk.read(entrance, key, contentType, read(request)).accept();
        }
    }

    private static byte[] read(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(PushDesk.MOST_BYTES + 1);
        if (body.length > PushDesk.MOST_BYTES) {
            throw new Refusal(RefusalCode.PAYLOAD_TOO_LARGE, "不超过 10 MiB / at most 10 MiB a push");
        }
        return body;
    }
}
