package govbus.catalog.registry;

import static org.assertj.core.api.Assertions.assertThat;

import govbus.catalog.Manifests;
import govbus.catalog.manifest.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    private DataSource database;

    @BeforeEach
    void start() throws Exception {
        database = TestDatabase.fresh();
    }

    private TestNode node() {
        return new TestNode(database, Map.of("govbus.catalog.folders", folder.toString()));
    }

    private void write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Path fresh = Files.writeString(folder.resolve(".fresh"), text);
        Files.move(fresh, path, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    @Test
    void theDepartmentsFolderIsAppliedBeforeTheNodeIsReady() throws IOException {
        write("land/base.yaml", Manifests.LAND);
        write("land/parcel.yaml", Manifests.PARCEL);
        try (TestNode node = node()) {
            assertThat(node.catalog().resources()).containsOnlyKeys("land/parcel");
            assertThat(node.bean(Registry.class).history("Resource", "land/parcel"))
                    .extracting(HistoryEntry::by)
                    .containsExactly("folder:land/parcel.yaml");
        }
    }

    @Test
    void whatVanishesFromAFileIsRemoved() throws IOException {
        write("land/base.yaml", Manifests.LAND);
        write("land/flow.yaml", String.join("---\n", Manifests.PARCEL, Manifests.SOURCE, Manifests.SUBSCRIPTION));
        try (TestNode node = node()) {
            assertThat(node.catalog().subscriptions()).hasSize(1);
            write("land/flow.yaml", String.join("---\n", Manifests.PARCEL, Manifests.SOURCE));
            Awaitility.await()
                    .atMost(SOON)
                    .until(() -> node.catalog().subscriptions().isEmpty());
            assertThat(node.catalog().sources()).hasSize(1);
        }
    }

    @Test
    void aFileWithAMistakeIsLeftOutAndStopsNothing() throws IOException {
        write("land/base.yaml", Manifests.LAND);
        write("land/parcel.yaml", Manifests.PARCEL);
        try (TestNode node = node()) {
            write("land/parcel.yaml", Manifests.PARCEL.replace("key: [zddm]", "key: [zdm]"));
            write("land/source.yaml", Manifests.SOURCE);
            Awaitility.await()
                    .atMost(SOON)
                    .until(() -> !node.bean(FolderWatch.class).problems().isEmpty());
            assertThat(node.bean(FolderWatch.class).problems())
                    .extracting(Problem::file)
                    .containsOnly("land/parcel.yaml");
            assertThat(node.catalog().sources()).hasSize(1);
            assertThat(node.catalog().resource("land/parcel").orElseThrow().key())
                    .containsExactly("zddm");
            write("land/parcel.yaml", Manifests.PARCEL);
            Awaitility.await()
                    .atMost(SOON)
                    .until(() -> node.bean(FolderWatch.class).problems().isEmpty());
        }
    }

    @Test
    void theCitysOwnFoldersAreAppliedAsTheyStand() {
        try (TestNode node = new TestNode(database, Map.of("govbus.catalog.folders", "departments,libraries"))) {
            assertThat(node.bean(FolderWatch.class).problems()).isEmpty();
            assertThat(node.catalog().departments()).hasSize(8);
            assertThat(node.catalog().resources()).hasSize(6);
            assertThat(node.catalog().subscriptions()).hasSize(9);
            assertThat(node.catalog().libraries()).containsOnlyKeys("legal-entity", "population");
        }
    }

    @Test
    void aFolderThatIsSuddenlyEmptyDoesNotEmptyTheCatalogue() throws IOException {
        write("land/base.yaml", Manifests.LAND);
        try (TestNode node = node()) {
            Files.delete(folder.resolve("land/base.yaml"));
            Awaitility.await()
                    .during(Duration.ofSeconds(3))
                    .atMost(SOON)
                    .until(() -> node.catalog().departments().size() == 2);
        }
    }
}
