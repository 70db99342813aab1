package govbus.adapter.http;

import govbus.adapter.Accepted;
import govbus.adapter.Rows;
import govbus.adapter.SourceTask;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Where records of one source are handed in while the source is open. */
public final class PushDoor {
    private final SourceTask task;

    PushDoor(SourceTask task) {
        this.task = task;
    }

    /** The source's name. */
    public String source() {
        return task.name();
    }

    /** Item to the name it has in pushed records, in the order of the items. */
    public Map<String, String> columns() {
        return task.columns();
    }

    /** Hands records in and waits until they are durable; throws when they are not, and then none of them is kept. */
    public Accepted push(Rows rows) {
        return task.accept(rows);
    }

    /** Hands records in after all that were handed in before, and does not wait; completes when they are durable. */
    public CompletableFuture<Accepted> submit(Rows rows) {
        return task.submit(rows);
    }
}
