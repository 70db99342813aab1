package govbus.catalog.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import govbus.catalog.Connection;
import govbus.catalog.Connections;
import govbus.catalog.Refusal;
import govbus.catalog.Secrets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class SecretTest {
    @TempDir
    private Path directory;

    private DataSource database;
    private TestNode node;

    @BeforeEach
    void start() throws Exception {
        database = TestDatabase.fresh();
        Files.createDirectory(directory.resolve("secrets"));
        node = new TestNode(
                database,
                Map.of(
                        "govbus.secrets.dir", directory.resolve("secrets").toString(),
                        "govbus.secrets.key-file", directory.resolve("key").toString(),
                        "govbus.files.dir", directory.resolve("files").toString(),
                        "govbus.connections.real-estate.db.host", "db7",
                        "govbus.connections.real-estate.db.port", "6543",
                        "govbus.connections.land.files.path", "../outside",
                        "GOVBUS_SECRET_LAND", "aus der Umgebung"));
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void aStoredSecretIsEncryptedAndResolved() throws Exception {
        node.bean(SecretStore.class).put("land-db", "geheim", "li");
        assertThat(node.bean(Secrets.class).resolve("store:land-db")).isEqualTo("geheim");
        byte[] stored = JdbcClient.create(database)
                .sql("select ciphertext from catalog.secret")
                .query(byte[].class)
                .single();
        assertThat(new String(stored, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("geheim");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aStoredSecretCannotBeMovedToAnotherName() throws Exception {
        node.bean(SecretStore.class).put("land-db", "geheim", "li");
        TestDatabase.execute(database, "update catalog.secret set name = 'credit-db'");
        assertThatThrownBy(() -> node.bean(Secrets.class).resolve("store:credit-db"))
                .isInstanceOf(Secrets.Unavailable.class);
    }

    @Test
    void aFileOrTheEnvironmentGivesASecretReadAnew() throws Exception {
        Path file = directory.resolve("secrets").resolve("land-db");
        Files.writeString(file, "eins\n");
        assertThat(node.bean(Secrets.class).resolve("file:land-db")).isEqualTo("eins");
        Files.writeString(file, "zwei\n");
        assertThat(node.bean(Secrets.class).resolve("file:land-db")).isEqualTo("zwei");
        assertThat(node.bean(Secrets.class).resolve("env:GOVBUS_SECRET_LAND")).isEqualTo("aus der Umgebung");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:../key",
                "file:/etc/passwd",
                "env:PATH",
                "env:GOVBUS_CATALOG",
                "vault:x",
                "",
                "file:nicht-da"
            })
    void aReferenceThatLeadsElsewhereIsRefused(String reference) {
        assertThatThrownBy(() -> node.bean(Secrets.class).resolve(reference)).isInstanceOf(Secrets.Unavailable.class);
    }

    @Test
    void theMachineSaysWhereADepartmentsDatabaseIs() {
        Connection connection = new Connection(
                "real-estate/db",
                "",
                "real-estate",
                "postgresql",
                "localhost",
                5432,
                "r",
                "r",
                "file:x",
                null,
                Map.of());
        assertThat(node.bean(Connections.class).place(connection)).isEqualTo(new Connections.Place("db7", 6543, null));
    }

    @Test
    void aFolderNeverLeavesTheBusesOwnDirectory() {
        Connection inside =
                new Connection("land/in", "", "land", "folder", null, null, null, null, null, "land", Map.of());
        assertThat(node.bean(Connections.class).place(inside).path()).isEqualTo(directory.resolve("files/land"));
        Connection outside =
                new Connection("land/files", "", "land", "folder", null, null, null, null, null, "land", Map.of());
        assertThatThrownBy(() -> node.bean(Connections.class).place(outside)).isInstanceOf(Refusal.class);
    }
}
