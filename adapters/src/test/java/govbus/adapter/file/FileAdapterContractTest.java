package govbus.adapter.file;

import govbus.adapter.AdapterContract;
import govbus.adapter.RecordingTask;
import govbus.adapter.SourceAdapter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

class FileAdapterContractTest implements AdapterContract {
    @TempDir
    Path root;

    @Override
    public Department department() {
        Inbox inbox = new Inbox(root, Map.of(), Map.of("id", "编号", "xm", "姓名", "rq", "日期"));
        return new Department() {
            private int files;

            @Override
            public SourceAdapter adapter() {
                return new FileAdapter();
            }

            @Override
            public RecordingTask task() {
                return inbox.task();
            }

            @Override
            public void enter(List<String[]> rows) throws Exception {
                StringBuilder csv = new StringBuilder("编号,姓名,日期\n");
                rows.forEach(row -> csv.append(String.join(",", row)).append('\n'));
                inbox.drop("part_%03d.csv".formatted(++files), csv.toString());
            }

            @Override
            public void hide() throws Exception {
                Files.createDirectories(root);
                Files.writeString(root.resolve("in"), "a file where the folder should be");
            }

            @Override
            public void show() throws Exception {
                Files.delete(root.resolve("in"));
            }

            @Override
            public void close() {
                // the folder goes with the test
            }
        };
    }
}
