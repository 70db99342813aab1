package govbus.adapter.file;

import govbus.adapter.Accepted;
import govbus.adapter.Endpoint;
import govbus.adapter.ReaderState;
import govbus.adapter.Rows;
import govbus.adapter.SourceAdapter;
import govbus.adapter.SourceTask;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

/** A process that reads one large file and keeps nothing of it; prints rows and rows a second. */
final class MillionRows {
    private MillionRows() {}

    /** @param arguments the folder, the columns with commas between, how many rows there are */
    public static void main(String[] arguments) throws InterruptedException {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String column : arguments[1].split(",")) {
            columns.put(column, column);
        }
        CountingTask task = new CountingTask(Path.of(arguments[0]), columns, Long.parseLong(arguments[2]));
        long begin = System.nanoTime();
        SourceAdapter.Reader reader = new FileAdapter().open(task);
        task.done.await();
        double seconds = (System.nanoTime() - begin) / 1e9;
        reader.close();
        System.out.printf("rows=%d unreadable=%d rows/s=%.0f%n", task.rows, task.unreadable, task.rows / seconds);
    }

    private static final class CountingTask implements SourceTask {
        private final Path folder;
        private final Map<String, String> columns;
        private final long expected;
        private final CountDownLatch done = new CountDownLatch(1);
        private long rows;
        private long unreadable;

        CountingTask(Path folder, Map<String, String> columns, long expected) {
            this.folder = folder;
            this.columns = columns;
            this.expected = expected;
        }

        @Override
        public String name() {
            return "land/parcel";
        }

        @Override
        public Endpoint endpoint() {
            return new Endpoint.Folder(folder);
        }

        @Override
        public Map<String, String> properties() {
            return Map.of("charset", "gb18030");
        }

        @Override
        public Map<String, String> columns() {
            return columns;
        }

        @Override
        public List<String> key() {
            return List.of(columns.keySet().iterator().next());
        }

        @Override
        public Optional<String> position(String lane) {
            return Optional.empty();
        }

        @Override
        public Accepted accept(Rows batch) {
            rows += batch.rows().size();
            unreadable += batch.rows().stream()
                    .filter(row -> row.unreadable() != null)
                    .count();
            if (rows == expected) {
                done.countDown();
            }
            return new Accepted(UUID.randomUUID(), batch.rows().size(), 0, 0, List.of());
        }

        @Override
        public void state(ReaderState state) {
            // nobody looks
        }
    }
}
