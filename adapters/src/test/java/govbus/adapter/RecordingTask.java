package govbus.adapter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

/** A bus in memory: keeps rows and positions together, both or neither, and fails when told to. */
public final class RecordingTask implements SourceTask {
    private final String name;
    private final Endpoint endpoint;
    private final Map<String, String> properties;
    private final Map<String, String> columns;
    private final List<String> key;
    private final List<Row> rows = new ArrayList<>();
    private final Map<String, String> positions = new HashMap<>();
    private final List<ReaderState> states = new CopyOnWriteArrayList<>();
    private int failures;
    private int most = Integer.MAX_VALUE;
    private int refused;

    /** @param columns item to column of the source */
    public RecordingTask(
            String name,
            Endpoint endpoint,
            Map<String, String> properties,
            Map<String, String> columns,
            List<String> key) {
        this.name = name;
        this.endpoint = endpoint;
        this.properties = properties;
        this.columns = columns;
        this.key = key;
    }

    /** The next so many batches are not kept. */
    public synchronized void failNext(int batches) {
        failures = batches;
    }

    /** Once this many rows are kept no batch is kept any more, as if the bus had died. */
    public synchronized void dieAfter(int keptRows) {
        most = keptRows;
    }

    /** Keeps batches again. */
    public synchronized void revive() {
        most = Integer.MAX_VALUE;
    }

    /** How many batches were not kept. */
    public synchronized int refused() {
        return refused;
    }

    /** How many rows are kept. */
    public synchronized int size() {
        return rows.size();
    }

    public synchronized List<Row> rows() {
        return List.copyOf(rows);
    }

    /** The kept rows, each as {@code CREATED a|b|null}. */
    public List<String> lines() {
        return rows().stream()
                .map(row -> row.change() + " " + String.join("|", texts(row)))
                .toList();
    }

    /** The first column of each kept row. */
    public List<String> keys() {
        return rows().stream().map(row -> row.values()[0]).toList();
    }

    public List<ReaderState> states() {
        return List.copyOf(states);
    }

    /** The newest state, or nothing yet. */
    public Optional<ReaderState> lastState() {
        return states.isEmpty() ? Optional.empty() : Optional.of(states.get(states.size() - 1));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Endpoint endpoint() {
        return endpoint;
    }

    @Override
    public Map<String, String> properties() {
        return properties;
    }

    @Override
    public Map<String, String> columns() {
        return columns;
    }

    @Override
    public List<String> key() {
        return key;
    }

    @Override
    public synchronized Optional<String> position(String lane) {
        return Optional.ofNullable(positions.get(lane));
    }

    @Override
    public synchronized Accepted accept(Rows handed) {
        if (failures > 0 || rows.size() >= most) {
            failures = Math.max(0, failures - 1);
            refused++;
            throw new IllegalStateException("the bus does not keep this batch");
        }
        if (!handed.columns().equals(List.copyOf(columns.keySet()))) {
            throw new AssertionError(
                    "columns: " + handed.columns() + " (expected: the items " + columns.keySet() + ")");
        }
        rows.addAll(handed.rows());
        if (handed.mark() instanceof Position position) {
            positions.put(position.lane(), position.value());
        }
        return new Accepted(UUID.randomUUID(), handed.rows().size(), 0, 0, List.of());
    }

    @Override
    public void state(ReaderState state) {
        states.add(state);
    }

    private static List<String> texts(Row row) {
        return Arrays.stream(row.values()).map(String::valueOf).toList();
    }
}
