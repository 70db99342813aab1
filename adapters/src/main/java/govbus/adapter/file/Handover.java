package govbus.adapter.file;

import govbus.adapter.Position;
import govbus.adapter.ReaderState.Phase;
import govbus.adapter.Row;
import govbus.adapter.Rows;
import govbus.adapter.SourceTask;
import govbus.adapter.polling.PollingReader;
import govbus.adapter.text.BrokenText;
import govbus.adapter.text.RowStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Hands a file's rows over in batches, from where its content was accepted before. */
final class Handover {
    private final SourceTask task;
    private final Path file;
    private final Fingerprint print;
    private final Tally tally;
    private final List<String> items;
    private final String lane;
    private Progress progress;
    private Row ahead;
    private BrokenText broken;

    Handover(SourceTask task, Path file, Fingerprint print, Tally tally) {
        this.task = task;
        this.file = file;
        this.print = print;
        this.tally = tally;
        items = List.copyOf(task.columns().keySet());
        lane = "file:" + print.sha256();
        progress = task.position(lane).map(Progress::of).orElse(Progress.START);
    }

    Progress progress() {
        return progress;
    }

    /**
     * Hands over what is left, each batch while the next one is read; answers whether that was all, or the reader is to stop.
     *
     * @throws BrokenText after the rows before the broken place were accepted
     */
    boolean all(RowStream stream, int batchRows, PollingReader reader)
            throws IOException, FileRefused, InterruptedException {
        for (long skipped = 0; skipped < progress.rows(); skipped++) {
            stream.next();
        }
        tally.resumedAfter(progress.rows());
        lookAhead(stream);
        try (Underway underway = new Underway(FileName.safe(file))) {
            while (ahead != null && !reader.stopping()) {
                List<Row> batch = batch(stream, batchRows);
                settle(underway, reader);
                checkUnchanged();
                start(batch, underway);
            }
            settle(underway, reader);
        }
        if (ahead != null) {
            return false;
        }
        if (broken != null) {
            throw broken;
        }
        return true;
    }

    private List<Row> batch(RowStream stream, int batchRows) throws IOException {
        List<Row> batch = new ArrayList<>();
        long weight = 0;
        while (ahead != null && batch.size() < batchRows && weight < Rows.ENOUGH_WEIGHT) {
            batch.add(ahead);
            weight += ahead.weight();
            lookAhead(stream);
        }
        return batch;
    }

    private void start(List<Row> batch, Underway underway) {
        progress = progress.advanced(batch.size(), ahead == null && broken == null);
        Rows rows = new Rows(items, batch, new Position(lane, progress.value()), FileName.safe(file));
        underway.start(() -> task.accept(rows));
    }

    private void settle(Underway underway, PollingReader reader) throws InterruptedException {
        underway.settle().ifPresent(answer -> {
            tally.add(answer);
            progress = progress.with(answer.receipt());
            reader.tell(Phase.STREAMING, FileName.safe(file) + ": " + String.format("%,d rows", progress.rows()));
        });
    }

    private void lookAhead(RowStream stream) throws IOException {
        try {
            ahead = stream.next();
        } catch (BrokenText found) {
            ahead = null;
            broken = found;
        }
    }

    private void checkUnchanged() throws IOException, FileRefused {
        if (!Fingerprint.look(file).equals(print.look())) {
            throw new FileRefused(
                    "file-changed",
                    "The file was written to while it was read; " + progress.rows() + " rows were accepted before");
        }
    }
}
