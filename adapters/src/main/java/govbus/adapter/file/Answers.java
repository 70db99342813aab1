package govbus.adapter.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** The bus's answers beside the files, for the department's system to read. Times are Beijing time. */
final class Answers {
    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

    private final Folders folders;

    Answers(Folders folders) {
        this.folders = folders;
    }

    /** Notes that reading a file has begun, so that after a crash its end is not taken for a duplicate's. */
    void reading(Path file, String sha256) throws IOException {
        folders.write(folders.receipt(), name(file, "reading"), start(file, sha256));
    }

    /** Whether reading this very content under this name was begun and not ended. */
    boolean wasReading(Path file, String sha256) throws IOException {
        Path note = folders.receipt().resolve(name(file, "reading"));
        return Files.isRegularFile(note, LinkOption.NOFOLLOW_LINKS)
                && Files.size(note) < 4096
                && Files.readString(note, StandardCharsets.UTF_8).contains(sha256);
    }

    void waiting(Path file, long seconds) throws IOException {
        if (Files.exists(folders.receipt().resolve(name(file, "waiting")))) {
            return;
        }
        Map<String, Object> document = start(file, null);
        document.put("state", "waiting");
        document.put("detail", "The marker " + FileName.safe(file) + ".ok is missing");
        document.put("ageSeconds", seconds);
        folders.write(folders.receipt(), name(file, "waiting"), document);
    }

    /** Answers a file whose rows are all durable, then moves it and its marker to {@code accepted/}. */
    void accepted(Path file, String sha256, Progress progress, Tally tally, String state) throws IOException {
        Map<String, Object> document = start(file, sha256);
        document.put("state", state);
        document.put("rows", progress.rows());
        document.put("receipts", progress.receipts());
        tally.describe(document);
        document.put("finishedAt", now());
        folders.write(folders.receipt(), name(file, "receipt"), document);
        move(file, folders.accepted());
    }

    /** Moves a refused file to {@code error/} and says beside it why (RFC 9457). */
    void refused(Path file, FileRefused refused, Tally tally) throws IOException {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "about:blank");
        document.put("title", "The file is refused");
        document.put("status", 422);
        document.put("code", refused.code());
        document.put("detail", refused.getMessage());
        document.putAll(refused.details());
        document.put("file", FileName.safe(file));
        tally.describe(document);
        document.put("at", now());
        folders.write(folders.error(), name(file, "problem"), document);
        move(file, folders.error());
    }

    private void move(Path file, Path folder) throws IOException {
        Path marker = folders.marker(file);
        folders.move(file, folder);
        if (Files.exists(marker, LinkOption.NOFOLLOW_LINKS)) {
            folders.move(marker, folder);
        }
        Files.deleteIfExists(folders.receipt().resolve(name(file, "reading")));
        Files.deleteIfExists(folders.receipt().resolve(name(file, "waiting")));
    }

    private static Map<String, Object> start(Path file, String sha256) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("file", FileName.safe(file));
        if (sha256 != null) {
            document.put("sha256", sha256);
        }
        return document;
    }

    private static String name(Path file, String what) {
        return FileName.safe(file) + "." + what + ".json";
    }

    private static String now() {
        return OffsetDateTime.now(Clock.systemUTC())
                .withOffsetSameInstant(BEIJING)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }
}
