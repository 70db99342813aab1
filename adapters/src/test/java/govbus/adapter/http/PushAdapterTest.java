package govbus.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import govbus.adapter.Change;
import govbus.adapter.Endpoint;
import govbus.adapter.ReaderState.Phase;
import govbus.adapter.RecordingTask;
import govbus.adapter.Row;
import govbus.adapter.Rows;
import govbus.adapter.SourceAdapter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PushAdapterTest {
    private final PushDoors doors = new PushDoors();
    private final PushAdapter adapter = new PushAdapter(doors);
    private final RecordingTask task =
            new RecordingTask("planning/permit", new Endpoint.None(), Map.of(), Map.of("id", "id"), List.of("id"));

    @Test
    void aSourceHasADoorWhileItIsOpen() {
        assertThat(doors.door("planning/permit")).isEmpty();
        SourceAdapter.Reader reader = adapter.open(task);
        PushDoor door = doors.door("planning/permit").orElseThrow();
        assertThat(door.push(rows()).accepted()).isEqualTo(1);
        assertThat(task.keys()).containsExactly("7");
        reader.close();
        assertThat(doors.door("planning/permit")).isEmpty();
        assertThat(task.states()).extracting(state -> state.phase()).containsExactly(Phase.STREAMING, Phase.STOPPED);
    }

    @Test
    void closingAnOldReaderLeavesTheNewDoorOpen() {
        SourceAdapter.Reader old = adapter.open(task);
        SourceAdapter.Reader fresh = adapter.open(task);
        old.close();
        assertThat(doors.door("planning/permit")).isPresent();
        fresh.close();
    }

    @Test
    void aPushThatTheBusDoesNotKeepFails() {
        task.failNext(1);
        SourceAdapter.Reader reader = adapter.open(task);
        PushDoor door = doors.door("planning/permit").orElseThrow();
        assertThatThrownBy(() -> door.push(rows())).isInstanceOf(IllegalStateException.class);
        assertThat(door.push(rows()).accepted()).isEqualTo(1);
        reader.close();
    }

    private static Rows rows() {
        return new Rows(List.of("id"), List.of(Row.of(Change.CREATED, new String[] {"7"}, null, "[0]")), null);
    }
}
