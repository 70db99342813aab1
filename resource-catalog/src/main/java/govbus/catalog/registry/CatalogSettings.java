package govbus.catalog.registry;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the catalogue on this machine.
 *
 * @param folders directories whose manifests are applied at start and whenever they change; default none
 * @param allowLoopback whether manifests may name this machine itself as a host; default no
 * @param codePrefix classification under which codes are generated for resources that bring none, 6 to 18 digits
 */
@ConfigurationProperties("govbus.catalog")
record CatalogSettings(List<Path> folders, boolean allowLoopback, String codePrefix) {
    private static final String DEPARTMENTS_OF_THE_CITY = "307001";

    CatalogSettings {
        folders = folders == null ? List.of() : List.copyOf(folders);
        codePrefix = codePrefix == null ? DEPARTMENTS_OF_THE_CITY : codePrefix;
        if (!codePrefix.matches("[1-3]\\d{5,17}")) {
            throw new IllegalArgumentException("govbus.catalog.code-prefix: 6 to 18 digits, the first 1 to 3");
        }
    }
}
