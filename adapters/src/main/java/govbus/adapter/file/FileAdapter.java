package govbus.adapter.file;

import govbus.adapter.AdapterProperty;
import govbus.adapter.Endpoint;
import govbus.adapter.SourceAdapter;
import govbus.adapter.SourceTask;
import govbus.adapter.polling.PollingReader;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes CSV and JSON files out of a folder; each file's rows are accepted once, however often reading is cut short. */
@Component
public class FileAdapter implements SourceAdapter {

    @Override
    public String name() {
        return "file";
    }

    @Override
    public String purpose() {
        return "Takes CSV or JSON files that a department drops into a folder.";
    }

    @Override
    public List<AdapterProperty> properties() {
        return FileForm.PROPERTIES;
    }

    @Override
    public List<Class<? extends Endpoint>> endpoints() {
        return List.of(Endpoint.Folder.class);
    }

    @Override
    public Reader open(SourceTask task) {
        FileForm form = FileForm.of(task.properties());
        return PollingReader.start(task, new FolderTurn(task, form));
    }
}
