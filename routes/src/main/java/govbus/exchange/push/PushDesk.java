package govbus.exchange.push;

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
import govbus.exchange.collect.Mount;
import govbus.exchange.collect.Mounts;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** Takes what departments push, by whatever way it came: who may push what, what is read of it, and under which key. */
@Component
public class PushDesk {

    /** Most bytes of one push. */
    public static final int MOST_BYTES = 10 << 20;

    private static final String KEY_FORM = "[\\x21-\\x7E]{1,200}";

    private final Catalog catalog;
    private final Mounts mounts;
    private final PushDoors doors;
    private final PushBody bodies;
    private final PushRoom room;

    PushDesk(Catalog catalog, Mounts mounts, PushDoors doors, PushBody bodies, PushRoom room) {
        this.catalog = catalog;
        this.mounts = mounts;
        this.doors = doors;
        this.bodies = bodies;
        this.room = room;
    }

    /** A door at which this client may push into this resource now. */
    public record Entrance(String client, PushDoor door) {}

    /** What was pushed, readable as a whole, and not accepted yet. */
    public record Reading(PushDoor door, Rows rows) {

        /** Accepts it: answers when it is durable. */
        public Accepted accept() {
            return door.push(rows);
        }

        /** Accepts it after everything that was submitted before; completes when it is durable. */
        public CompletableFuture<Accepted> submit() {
            return door.submit(rows);
        }
    }

    /** Room for bytes that are about to be read, checked and accepted, by whatever way they came; see {@link PushRoom}. */
    public PushRoom.Place room(long bytes) {
        return room.take(bytes);
    }

    /** Names of the resources that may be pushed into at this node now. */
    public Set<String> resources() {
        return mounts.pushed();
    }

    /**
     * The entrance of a client to a resource.
     *
     * @throws Refusal when there is none
     */
    public Entrance entrance(String client, String resourceName) {
        Resource resource = catalog.current()
                .resource(resourceName)
                .orElseThrow(() ->
                        new Refusal(RefusalCode.RESOURCE_UNKNOWN, "目录中没有该资源 / not in the catalogue: " + resourceName));
        if (!resource.department().equals(client)) {
            throw new Refusal(RefusalCode.NOT_ALLOWED, "只有提供部门可以推送 / only the providing department may push");
        }
        if (!resource.state().flows()) {
            throw new Refusal(RefusalCode.RESOURCE_SUSPENDED, "该资源已暂停 / suspended: " + resourceName);
        }
        Mount mount = mounts.pushedInto(resourceName)
                .orElseThrow(() -> new Refusal(RefusalCode.PUSH_NOT_OFFERED, "该资源不接收推送 / not mounted for pushing"));
        PushDoor door = doors.door(mount.name())
                .orElseThrow(() -> new Refusal(RefusalCode.UNAVAILABLE, "推送入口正在启动 / the door is just opening"));
        return new Entrance(client, door);
    }

    /**
     * Reads a body.
     *
     * @param key idempotency key; {@code null} for none
     * @throws Refusal when it cannot be taken as a whole
     */
    public Reading read(Entrance entrance, String key, String contentType, byte[] body) {
        if (key != null && !key.matches(KEY_FORM)) {
            throw new Refusal(
                    RefusalCode.MALFORMED_REQUEST,
                    "Idempotency-Key: 1 至 200 个可见 ASCII 字符 / 1 to 200 visible ASCII characters");
        }
        if (body.length > MOST_BYTES) {
            throw new Refusal(RefusalCode.PAYLOAD_TOO_LARGE, "不超过 10 MiB / at most 10 MiB a push");
        }
        Rows rows = bodies.read(contentType, body, entrance.door());
        PushKey mark = new PushKey(
                entrance.client(),
                key == null ? UuidCreator.getTimeOrderedEpoch().toString() : key,
                digest(body));
        return new Reading(entrance.door(), new Rows(rows.columns(), rows.rows(), mark));
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
