package govbus.faults.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Runs a system command of this machine (mount, kill, tar); a failure names the command and what it said. */
public final class Shell {
    private static final int PATIENCE_SECONDS = 120;

    private Shell() {}

    /**
     * Runs it to its end and answers what it printed.
     *
     * @throws SiteFault when it is missing, fails or does not end in two minutes
     */
    public static String run(String... words) {
        try {
            Process process =
                    new ProcessBuilder(words).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new SiteFault(String.join(" ", words) + " does not end");
            }
            if (process.exitValue() != 0) {
                throw new SiteFault(String.join(" ", words) + ": " + text.strip());
            }
            return text;
        } catch (IOException e) {
            throw new SiteFault(String.join(" ", words) + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SiteFault("interrupted: " + String.join(" ", words), e);
        }
    }

    /** Whether a command answers at all. */
    public static boolean has(String command) {
        try {
            run("sh", "-c", "command -v " + command);
            return true;
        } catch (SiteFault missing) {
            return false;
        }
    }

    /** Whether this process may mount and signal everything. */
    public static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
