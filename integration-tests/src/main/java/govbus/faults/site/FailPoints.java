package govbus.faults.site;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jboss.byteman.agent.submit.ScriptText;
import org.jboss.byteman.agent.submit.Submit;

/**
 * Rules that are put into the running bus from outside, by Byteman's agent: the product's code knows nothing of them,
 * and a bus that is started again has none.
 */
public final class FailPoints {
    private final int port;
    private final Path lasting;

    FailPoints(int port, Path lasting) throws IOException {
        this.port = port;
        this.lasting = lasting;
        Files.createDirectories(lasting.getParent());
        Files.writeString(lasting, "");
    }

    /** The option that opens the bus for rules. */
    String agent() {
        String jar = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.matches(".*[/\\\\]byteman-\\d[^/\\\\]*\\.jar"))
                .findFirst()
                .orElseThrow(() -> new SiteFault("Byteman is not on the class path"));
        return "-javaagent:" + jar + "=listener:true,address:127.0.0.1,port:" + port + ",script:" + lasting;
    }

    /** Puts one rule into the bus that runs now. */
    public void arm(String rule) {
        try {
            String answer = submit().addScripts(List.of(new ScriptText("govbus", rule)));
            if (answer.contains("ERROR") || answer.contains("xception")) {
                throw new SiteFault("the rule was not taken: " + answer);
            }
        } catch (SiteFault known) {
            throw known;
        } catch (Exception e) {
            throw new SiteFault("the bus takes no rules: " + e.getMessage(), e);
        }
    }

    /** Puts one rule into this bus and into each that is started from now on. */
    public void keep(String rule) {
        arm(rule);
        write(rule);
    }

    /** Takes all rules out again. */
    public void disarm() {
        write("");
        try {
            submit().deleteAllRules();
        } catch (Exception e) {
            throw new SiteFault("the bus does not give its rules back: " + e.getMessage(), e);
        }
    }

    private void write(String rules) {
        try {
            Files.writeString(lasting, rules);
        } catch (IOException e) {
            throw new SiteFault("the rules cannot be kept", e);
        }
    }

    private Submit submit() {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        return new Submit("127.0.0.1", port, nowhere);
    }
}
