package govbus.catalog.registry;

import govbus.catalog.manifest.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Looks whether the departments' folder has changed; remembers what was wrong with it. */
@Component
public class FolderWatch {
    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

    private final Folder folder;
    private final FolderApply apply;
    private Map<String, Folder.Stamp> seen = Map.of();
    private volatile List<Problem> problems = List.of();

    FolderWatch(CatalogSettings settings, FolderApply apply) {
        this.folder = new Folder(settings.folders());
        this.apply = apply;
    }

    /** What is wrong with the files as they stand now. */
    public List<Problem> problems() {
        return problems;
    }

    synchronized void look() {
        if (folder.roots().isEmpty()) {
            return;
        }
        try {
            Map<String, Folder.Stamp> stamps = folder.stamps();
            if (stamps.equals(seen)) {
                return;
            }
            if (stamps.isEmpty()) {
                // A folder that is not mounted looks like an empty one; it must not empty the catalogue.
                LOG.warn("目录中没有清单文件 / no manifests below {}; the catalogue is left as it is", folder.roots());
            } else {
                tell(apply.apply(folder.read(stamps)));
            }
            seen = stamps;
        } catch (IOException unreadable) {
            LOG.warn("清单目录无法读取 / the departments' folder cannot be read: {}", unreadable.toString());
        }
    }

    private void tell(List<Problem> found) {
        problems = found;
        for (Problem problem : found) {
            LOG.warn("{}:{}:{} {}", problem.file(), problem.line(), problem.column(), problem.message());
        }
    }
}
