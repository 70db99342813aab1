package govbus.adapter.http;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The doors that are open now. */
@Component
public class PushDoors {
    private final Map<String, PushDoor> doors = new ConcurrentHashMap<>();

    /** The door of a source; nothing when the source is not open. */
    public Optional<PushDoor> door(String sourceName) {
        return Optional.ofNullable(doors.get(sourceName));
    }

    void open(PushDoor door) {
        doors.put(door.source(), door);
    }

    /** Closes this door, but not another that was opened for the source since. */
    void close(PushDoor door) {
        doors.remove(door.source(), door);
    }
}
