package govbus.catalog.registry;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where secrets are kept on this machine.
 *
 * @param dir directory of the files that {@code file:name} names; default {@code .govbus/secrets}
 * @param keyFile key that encrypts stored secrets, made when it is missing; default {@code .govbus/secrets.key}
 */
@ConfigurationProperties("govbus.secrets")
record SecretSettings(Path dir, Path keyFile) {
    SecretSettings {
        dir = dir == null ? Path.of(".govbus", "secrets") : dir;
        keyFile = keyFile == null ? Path.of(".govbus", "secrets.key") : keyFile;
    }
}
