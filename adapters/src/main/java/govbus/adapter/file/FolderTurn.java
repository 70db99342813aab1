package govbus.adapter.file;

import govbus.adapter.Endpoint;
import govbus.adapter.ReaderState.Phase;
import govbus.adapter.SourceTask;
import govbus.adapter.polling.PollingReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Looks into the folder once a second and takes every file that is complete, in the order of the names. */
final class FolderTurn implements PollingReader.Turn {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final SourceTask task;
    private final FileForm form;
    private Folders folders;
    private Completeness completeness;
    private String last = "none yet";

    FolderTurn(SourceTask task, FileForm form) {
        this.task = task;
        this.form = form;
    }

    @Override
    public Duration take(PollingReader reader) throws Exception {
        if (folders == null || !Files.isDirectory(folders.in())) {
            folders = Folders.below(((Endpoint.Folder) task.endpoint()).path());
            completeness = new Completeness(form, folders);
        }
        List<Path> files = folders.waiting(form.names());
        completeness.keepOnly(files);
        String overdue = null;
        for (Path file : files) {
            if (reader.stopping()) {
                return PAUSE;
            }
            overdue = look(file, reader, overdue);
        }
        if (overdue == null) {
            reader.tell(Phase.STREAMING, "等待文件,上一个文件 " + last + " / waiting for files; last file: " + last);
        } else {
            reader.tell(Phase.WAITING, overdue);
        }
        return PAUSE;
    }

    /** Takes the file when it is complete; answers what to say about the first file that waits too long. */
    private String look(Path file, PollingReader reader, String overdue) throws Exception {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || completeness.complete(file)) {
                new Intake(task, form, folders).take(file, reader);
                last = FileName.safe(file);
                return overdue;
            }
            return form.marker() ? missingMarker(file, overdue) : overdue;
        } catch (NoSuchFileException taken) {
            // whoever dropped it took it away again
            return overdue;
        }
    }

    private String missingMarker(Path file, String overdue) throws IOException {
        long age = System.currentTimeMillis() - Files.getLastModifiedTime(file).toMillis();
        if (age < form.markerWait().toMillis()) {
            return overdue;
        }
        new Answers(folders).waiting(file, age / 1000);
        String message = FileName.safe(file) + " has waited " + age / 60_000 + " min for its marker "
                + FileName.safe(file) + ".ok";
        return overdue == null ? message : overdue;
    }
}
