package govbus.city;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the manifests of the city's departments are: in this project's own {@code resource-catalog}. */
public final class Home {
    private static final String SETTING = "govbus.home";

    private Home() {}

    public static Path find() {
        String given = System.getProperty(SETTING);
        Path at = Path.of(given == null ? "" : given).toAbsolutePath();
        while (at != null && !Files.isDirectory(at.resolve("resource-catalog/departments"))) {
            at = at.getParent();
        }
        if (at == null) {
            throw new CityFault("no resource-catalog/departments here or above (expected: -D" + SETTING
                    + "=<directory of the project>)");
        }
        return at;
    }
}
