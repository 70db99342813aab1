package govbus.adapter.file;

import govbus.adapter.SourceTask;
import govbus.adapter.polling.PollingReader;
import govbus.adapter.text.BrokenText;
import govbus.adapter.text.RowStream;
import govbus.adapter.text.Shape;
import govbus.adapter.text.TextSource;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Takes one complete file: checks it, hands its rows over, answers and moves it. */
final class Intake {
    private static final long LARGEST = 4L * 1024 * 1024 * 1024;

    private final SourceTask task;
    private final FileForm form;
    private final Answers answers;
    private final Folders folders;
    private final FileRows rows;
    private final Tally tally = new Tally();

    Intake(SourceTask task, FileForm form, Folders folders) {
        this.task = task;
        this.form = form;
        this.folders = folders;
        answers = new Answers(folders);
        rows = new FileRows(form, new Shape(task.columns()));
    }

    void take(Path file, PollingReader reader) throws Exception {
        try {
            checkOutside(file);
            read(file, reader);
        } catch (FileRefused refused) {
            answers.refused(file, refused, tally);
        } catch (BrokenText broken) {
            answers.refused(file, broken(broken), tally);
        } catch (AccessDeniedException denied) {
            answers.refused(file, new FileRefused("file-unreadable", "The bus may not read the file"), tally);
        }
    }

    private void checkOutside(Path file) throws IOException, FileRefused {
        BasicFileAttributes attributes =
                Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!attributes.isRegularFile()) {
            throw new FileRefused("not-a-file", "Links and devices are not taken");
        }
        if (FileName.hasControlCharacters(file)) {
            throw new FileRefused("file-name-invalid", "The file's name holds control characters");
        }
        if (attributes.size() == 0) {
            throw new FileRefused("file-empty", "The file has no content; not even a header row");
        }
        if (attributes.size() > LARGEST) {
            throw new FileRefused(
                    "file-too-large", "The file has " + attributes.size() + " bytes, at most 4 GiB are taken");
        }
    }

    private void read(Path file, PollingReader reader) throws Exception {
        Marker marker = form.marker() ? Marker.read(folders.marker(file)) : Marker.NONE;
        Fingerprint print = Fingerprint.of(file);
        marker.checkDigest(print.sha256());
        Handover handover = new Handover(task, file, print, tally);
        if (handover.progress().done()) {
            finishOrRepeat(file, print.sha256(), handover.progress());
            return;
        }
        TextSource text = Encoding.of(() -> Fingerprint.open(file), form.charset(), print.ascii());
        checkCount(marker, text);
        answers.reading(file, print.sha256());
        boolean ended;
        try (RowStream stream = rows.open(text)) {
            ended = handover.all(stream, form.batchRows(), reader);
        }
        if (ended) {
            answers.accepted(file, print.sha256(), handover.progress(), tally, "accepted");
        }
    }

    /** All rows are durable already: either we were cut short before answering, or the same content comes again. */
    private void finishOrRepeat(Path file, String sha256, Progress progress) throws IOException {
        if (answers.wasReading(file, sha256)) {
            answers.accepted(file, sha256, progress, tally, "accepted-before-restart");
        } else {
            tally.addDuplicates(progress.rows());
            answers.accepted(file, sha256, progress, tally, "duplicate");
        }
    }

    private void checkCount(Marker marker, TextSource text) throws IOException, FileRefused {
        if (marker.rows() < 0) {
            return;
        }
        long count = rows.count(text);
        if (count != marker.rows()) {
            throw new FileRefused(
                    "marker-rows-differ", "The marker says " + marker.rows() + " rows, the file has " + count);
        }
    }

    private FileRefused broken(BrokenText broken) {
        return new FileRefused(
                "text-broken",
                broken.getMessage() + "; " + tally.accepted() + " rows before it were accepted in this run",
                java.util.Map.of("place", broken.place()));
    }
}
