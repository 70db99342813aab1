package govbus.story;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Real data that is not part of the project: {@code ../shared/data} beside the checkout, or where {@code
 * GOVBUS_SHARED_DATA} says. A story that needs it is skipped, and says so, where it is not there.
 */
final class SharedData {

    private SharedData() {}

    /** A file or folder of it. */
    static Path at(String path) {
        String given = System.getenv("GOVBUS_SHARED_DATA");
        Path folder = given == null ? Path.of("..", "..", "shared", "data") : Path.of(given);
        Path found = folder.resolve(path).toAbsolutePath().normalize();
        skipUnless(Files.exists(found), "there is no " + found + "; GOVBUS_SHARED_DATA names another folder");
        return found;
    }

    /** Skips the story aloud: a skipped test must be seen, not counted as passed in silence. */
    static void skipUnless(boolean there, String message) {
        if (!there) {
            System.out.println("SKIPPED: " + message);
        }
        Assumptions.assumeTrue(there, message);
    }
}
