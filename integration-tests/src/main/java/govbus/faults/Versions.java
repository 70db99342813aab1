package govbus.faults;

import govbus.city.Home;
import govbus.faults.site.Shell;
import govbus.faults.site.SiteFault;
import java.util.LinkedHashMap;
import java.util.Map;

/** What exactly was run, to stand beside every figure. */
final class Versions {

    private Versions() {}

    static Map<String, Object> here() {
        Map<String, Object> versions = new LinkedHashMap<>();
        versions.put("govbus", revision());
        versions.put("java", System.getProperty("java.runtime.version"));
        versions.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        versions.put("cores", Runtime.getRuntime().availableProcessors());
        return versions;
    }

    private static String revision() {
        try {
            return Shell.run("git", "-C", Home.find().toString(), "describe", "--always", "--dirty")
                    .strip();
        } catch (SiteFault noRepository) {
            return "unknown";
        }
    }
}
