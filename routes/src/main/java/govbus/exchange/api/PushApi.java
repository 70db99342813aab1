package govbus.exchange.api;

import com.github.f4b6a3.uuid.UuidCreator;
import govbus.adapter.Accepted;
import govbus.adapter.PushKey;
import govbus.adapter.Rows;
import govbus.adapter.http.PushDoor;
import govbus.adapter.http.PushDoors;
import govbus.catalog.Catalog;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.Resource;
import govbus.catalog.State;
import govbus.exchange.collect.Mount;
import govbus.exchange.collect.Mounts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a department pushes its records. */
@RestController
class PushApi {

    private static final int MOST_BYTES = 10 << 20;
    private static final String KEY_FORM = "[\\x21-\\x7E]{1,200}";

    private final Catalog catalog;
    private final Mounts mounts;
    private final PushDoors doors;
    private final PushBody bodies;

    PushApi(Catalog catalog, Mounts mounts, PushDoors doors, PushBody bodies) {
        this.catalog = catalog;
        this.mounts = mounts;
        this.doors = doors;
        this.bodies = bodies;
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
        Mount mount = mountOf(department, name, request);
        if (key != null && !key.matches(KEY_FORM)) {
            throw new Refusal(
                    RefusalCode.MALFORMED_REQUEST,
                    "Idempotency-Key: 1 至 200 个可见 ASCII 字符 / 1 to 200 visible ASCII characters");
        }
        byte[] body = read(request);
        PushDoor door = doors.door(mount.name())
                .orElseThrow(() -> new Refusal(RefusalCode.UNAVAILABLE, "推送入口正在启动 / the door is just opening"));
        Rows rows = bodies.read(contentType, body, door);
        String client = request.getUserPrincipal().getName();
        PushKey mark = new PushKey(
                client, key == null ? UuidCreator.getTimeOrderedEpoch().toString() : key, digest(body));
        return door.push(new Rows(rows.columns(), rows.rows(), mark));
    }

    private Mount mountOf(String department, String name, HttpServletRequest request) {
        String resourceName = department + "/" + name;
        Resource resource = catalog.current()
                .resource(resourceName)
                .orElseThrow(() ->
                        new Refusal(RefusalCode.RESOURCE_UNKNOWN, "目录中没有该资源 / not in the catalogue: " + resourceName));
        boolean owner = request.isUserInRole("department")
                && resource.department().equals(request.getUserPrincipal().getName());
        if (!owner) {
            throw new Refusal(RefusalCode.NOT_ALLOWED, "只有提供部门可以推送 / only the providing department may push");
        }
        if (resource.state() != State.PUBLISHED) {
            throw new Refusal(RefusalCode.RESOURCE_SUSPENDED, "该资源已暂停 / suspended: " + resourceName);
        }
        return mounts.pushedInto(resourceName)
                .orElseThrow(() -> new Refusal(RefusalCode.PUSH_NOT_OFFERED, "该资源不接收推送 / not mounted for pushing"));
    }

    private static byte[] read(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new Refusal(RefusalCode.PAYLOAD_TOO_LARGE, "不超过 10 MiB / at most 10 MiB a push");
        }
        return body;
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
