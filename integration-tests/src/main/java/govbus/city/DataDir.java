package govbus.city;

import govbus.engine.SecretFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;

/**
 * The directory in which the city keeps its databases, files and passwords from run to run.
 *
 * @param root absolute
 */
public record DataDir(Path root) {
    private static final String MARK = "govbus-city";

    public DataDir {
        root = root.toAbsolutePath().normalize();
    }

    /** Makes it, or makes sure that it is ours and that nobody else uses it now. The lock ends with the process. */
    @SuppressWarnings("resource")
    public FileLock claim() {
        try {
            Files.createDirectories(root);
            insistOnOurs();
            Path mark = root.resolve(MARK);
            FileLock lock = FileChannel.open(mark, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                    .tryLock();
            if (lock == null) {
                throw new CityFault("another city runs on " + root + " (expected: one at a time; choose --data-dir)");
            }
            return lock;
        } catch (IOException e) {
            throw new CityFault("cannot write to " + root + " (expected: a writable directory; choose --data-dir)", e);
        }
    }

    private void insistOnOurs() throws IOException {
        if (Files.exists(root.resolve(MARK))) {
            return;
        }
        try (Stream<Path> content = Files.list(root)) {
            if (content.findAny().isPresent()) {
                throw new CityFault(root + " holds something else (expected: an empty directory or one that a city"
                        + " made; choose --data-dir)");
            }
        }
    }

    /** A random password that stays the same from run to run. */
    public String secret(String name) {
        return new SecretFile(secrets().resolve(name)).readOrCreate();
    }

    public Path secrets() {
        return root.resolve("secrets");
    }

    /** Below which departments' file folders lie. */
    public Path files() {
        return root.resolve("files");
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path broker() {
        return root.resolve("broker");
    }

    public Path accounts() {
        return root.resolve("accounts.json");
    }

    Path demo() {
        return root.resolve("demo.json");
    }

    /** What the bus writes to its log. */
    public Path log() {
        return root.resolve("bus.log");
    }
}
