package govbus.catalog.registry;

import govbus.catalog.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Finds a secret in a file, the store or the environment; names are an allow-list, so none leads elsewhere. */
@Component
class MachineSecrets implements Secrets {
    private static final Pattern REFERENCE =
            Pattern.compile("(?:(file|store):([a-z0-9][a-z0-9-]{0,62})|env:(GOVBUS_SECRET_[A-Z0-9_]{1,64}))");

    private final Path directory;
    private final SecretStore store;
    private final Environment environment;

    MachineSecrets(SecretSettings settings, SecretStore store, Environment environment) {
        this.directory = settings.dir().toAbsolutePath().normalize();
        this.store = store;
        this.environment = environment;
    }

    @Override
    public String resolve(String secretRef) {
        Matcher parts = REFERENCE.matcher(secretRef == null ? "" : secretRef);
        if (!parts.matches()) {
            throw new Unavailable("expected file:name, store:name or env:GOVBUS_SECRET_NAME");
        }
        if (parts.group(3) != null) {
            return present(environment.getProperty(parts.group(3)), secretRef);
        }
        String name = parts.group(2);
        return parts.group(1).equals("file")
                ? fromFile(name, secretRef)
                : present(store.get(name).orElse(null), secretRef);
    }

    private String fromFile(String name, String secretRef) {
        try {
            return present(Files.readString(directory.resolve(name)).strip(), secretRef);
        } catch (IOException unreadable) {
            throw new Unavailable(secretRef + " cannot be read in govbus.secrets.dir", unreadable);
        }
    }

    private static String present(String value, String secretRef) {
        if (value == null || value.isEmpty()) {
            throw new Unavailable(secretRef + " does not exist or is empty");
        }
        return value;
    }
}
