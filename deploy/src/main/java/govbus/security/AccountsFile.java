package govbus.security;

import govbus.engine.EngineFault;
import govbus.engine.EngineSettings;
import govbus.engine.SecretFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Makes the first accounts: those of the accounts file, or else one administrator with a random password. */
@Component
class AccountsFile implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(AccountsFile.class);

    private final SecuritySettings settings;
    private final EngineSettings engines;
    private final AccountStore store;
    private final Accounts accounts;
    private final PasswordEncoder encoder;

    AccountsFile(
            SecuritySettings settings,
            EngineSettings engines,
            AccountStore store,
            Accounts accounts,
            PasswordEncoder encoder) {
        this.settings = settings;
        this.engines = engines;
        this.store = store;
        this.accounts = accounts;
        this.encoder = encoder;
    }

    /** The file's form; the key of a user is her role, {@code office@police} for somebody of a department. */
    record Content(Map<String, String> clients, Map<String, Login> users) {

        record Login(String name, String password) {}
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (settings.accountsFile() != null) {
            applyOnce(bytes(settings.accountsFile()));
        } else if (!accounts.hasPeople()) {
            makeAdministrator();
        }
        accounts.forget();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new EngineFault("the accounts file " + file + " cannot be read", e);
        }
    }

    /**
     * A file that was applied already is not applied again: who was put out of office since must not come back by a restart,
     * and a slow hash an account would be seconds of each start.
     */
    private void applyOnce(byte[] file) {
        String digest = digest(file);
        boolean known =
                store.fileHash().filter(hash -> encoder.matches(digest, hash)).isPresent();
        if (!known) {
            save(content(file));
            store.saveFileHash(encoder.encode(digest));
        }
    }

    private static String digest(byte[] file) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }

    private Content content(byte[] file) {
        try {
            return JsonMapper.shared().readValue(file, Content.class);
        } catch (JacksonException e) {
            // the parser's own message may quote a password
            throw new EngineFault("the accounts file " + settings.accountsFile()
                    + " cannot be read (expected: JSON with clients, users)");
        }
    }

    private void save(Content content) {
        content.clients().forEach((id, secret) -> {
            if (!accounts.verify(id, secret)) {
                store.save(new Client(id, encoder.encode(secret), true));
            }
        });
        Map<String, List<String>> roles = new TreeMap<>();
        Map<String, String> passwords = new TreeMap<>();
        Map<String, String> departments = new TreeMap<>();
        content.users().forEach((role, login) -> {
            int at = role.indexOf('@');
            roles.merge(login.name(), List.of(at < 0 ? role : role.substring(0, at)), AccountsFile::joined);
            passwords.put(login.name(), login.password());
            if (at >= 0) {
                departments.put(login.name(), role.substring(at + 1));
            }
        });
        roles.forEach((name, hers) -> store.save(
                new Person(name, name, encoder.encode(passwords.get(name)), hers, true, departments.get(name))));
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }

    private void makeAdministrator() {
        Path file = engines.dataDir().resolve("secrets").resolve("first-admin");
        String password = SecretFile.random();
        try {
            new SecretFile(file).write(password);
        } catch (IOException e) {
            throw new EngineFault("cannot keep the first administrator's password in " + file, e);
        }
        store.save(new Person("admin", "管理员", encoder.encode(password), List.of("admin", "engineer"), true, null));
        LOG.info("Made the first administrator: name admin, password in {}", file);
    }
}
