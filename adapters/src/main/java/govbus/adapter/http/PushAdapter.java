package govbus.adapter.http;

import govbus.adapter.AdapterProperty;
import govbus.adapter.Endpoint;
import govbus.adapter.ReaderState;
import govbus.adapter.ReaderState.Phase;
import govbus.adapter.SourceAdapter;
import govbus.adapter.SourceTask;
import java.util.List;
import org.springframework.stereotype.Component;

/** Opens a door at which a department's system delivers records itself. */
@Component
public class PushAdapter implements SourceAdapter {
    private final PushDoors doors;

    public PushAdapter(PushDoors doors) {
        this.doors = doors;
    }

    @Override
    public String name() {
        return "push";
    }

    @Override
    public String purpose() {
        return "Takes records that a department's system sends over HTTP.";
    }

    @Override
    public List<AdapterProperty> properties() {
        return List.of();
    }

    @Override
    public List<Class<? extends Endpoint>> endpoints() {
        return List.of(Endpoint.None.class);
    }

    @Override
    public Reader open(SourceTask task) {
        PushDoor door = new PushDoor(task);
        doors.open(door);
        task.state(new ReaderState(Phase.STREAMING, "接收推送 / open for pushes"));
        return () -> {
            doors.close(door);
            task.state(new ReaderState(Phase.STOPPED, "stopped"));
        };
    }
}
