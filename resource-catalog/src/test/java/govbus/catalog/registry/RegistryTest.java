package govbus.catalog.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Manifests;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.manifest.EntryKey;
import govbus.catalog.manifest.Kind;
import govbus.catalog.manifest.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegistryTest {
    private DataSource database;
    private TestNode node;

    @BeforeEach
    void start() throws Exception {
        database = TestDatabase.fresh();
        node = new TestNode(database, Map.of());
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void whatIsAppliedIsTheCatalogueAndIsTold() {
        Outcome outcome = node.apply(Manifests.ALL);

        assertThat(outcome.problems()).isEmpty();
        assertThat(outcome.revision()).isEqualTo(1);
        assertThat(outcome.changes()).extracting(Outcome.Change::action).containsOnly("created");
        CatalogSnapshot now = node.catalog();
        assertThat(now.revision()).isEqualTo(1);
        assertThat(now.resource("land/parcel").orElseThrow().code()).isEqualTo("307001/000001");
        assertThat(now.sources().get("land/parcel").properties()).containsEntry("table", "parcel");
        assertThat(now.subscriptionsTo("land/parcel")).hasSize(1);
        assertThat(node.told()).containsExactly(now);
    }

    @Test
    void theOrderOfTheDocumentsDoesNotMatter() {
        String backwards =
                String.join("---\n", Manifests.SUBSCRIPTION, Manifests.SOURCE, Manifests.PARCEL, Manifests.LAND);
        assertThat(node.apply(backwards).problems()).isEmpty();
    }

    @Test
    void applyingTheSameAgainChangesNothing() {
        node.apply(Manifests.ALL);
        Outcome again = node.apply(Manifests.ALL);
        assertThat(again.revision()).isEqualTo(1);
        assertThat(again.changes()).extracting(Outcome.Change::action).containsOnly("unchanged");
        assertThat(node.told()).hasSize(1);
    }

    @Test
    void aDryRunTellsAndChangesNothing() {
        Outcome planned = node.apply(Manifests.ALL, true, null);
        assertThat(planned.changes()).hasSize(7);
        assertThat(node.catalog().resources()).isEmpty();
        node.apply(Manifests.ALL);
        assertThat(node.catalog().resource("land/parcel").orElseThrow().code()).isEqualTo("307001/000001");
    }

    @Test
    void oneMistakeLeavesEverythingAsItWas() {
        Outcome outcome = node.apply(Manifests.ALL.replace("items: [zddm, zl]", "items: [zdm]"));
        assertThat(outcome.problems()).extracting(Problem::code).containsExactly("reference-unknown");
        assertThat(node.catalog().departments()).isEmpty();
    }

    @Test
    void aResourcesVersionGrowsOnlyWhenItsUsersMustTakeNotice() {
        node.apply(Manifests.ALL);
        node.apply(Manifests.PARCEL.replace("国有建设用地宗地", "国有土地宗地"));
        assertThat(node.catalog().resource("land/parcel").orElseThrow().version())
                .isEqualTo(1);
        Outcome outcome = node.apply(Manifests.PARCEL.replace("title: 坐落", "title: 宗地坐落"));
        assertThat(outcome.changes().get(0).fields()).containsExactly("summary", "items");
        assertThat(node.catalog().resource("land/parcel").orElseThrow().version())
                .isEqualTo(2);
    }

    @Test
    void theHistoryTellsWhoChangedWhatAndCannotBeChanged() {
        node.apply(Manifests.ALL);
        node.apply(Manifests.PARCEL.replace("title: 坐落", "title: 宗地坐落"));
        List<HistoryEntry> history = node.bean(Registry.class).history("Resource", "land/parcel");
        assertThat(history)
                .extracting(HistoryEntry::action, HistoryEntry::version, HistoryEntry::by)
                .containsExactly(tuple("changed", 2, "li"), tuple("created", 1, "li"));
        assertThat(history.get(0).before()).isEqualTo(history.get(1).document());
        assertThatThrownBy(() -> TestDatabase.execute(database, "delete from catalog.history"))
                .hasMessageContaining("never changed");
    }

    @Test
    void keyAndPartitionsStayOnceAResourceIsPublished() {
        node.apply(Manifests.ALL);
        String other = Manifests.PARCEL
                .replace("key: [zddm]", "key: [zl]\n  partitions: 4")
                .replace("type: text}", "type: text, required: true}");
        assertThat(node.apply(other).problems())
                .extracting(Problem::pointer, Problem::code, Problem::expected)
                .containsExactly(
                        tuple("/spec/key", "fixed-once-published", "zddm"),
                        tuple("/spec/partitions", "fixed-once-published", "1"));
    }

    @Test
    void anEntryInUseIsRemovedOnlyTogetherWithItsUsers() {
        node.apply(Manifests.ALL);
        EntryKey resource = new EntryKey(Kind.RESOURCE, "land/parcel");
        assertThat(remove(Set.of(resource)).problems())
                .extracting(Problem::kind, Problem::name)
                .contains(tuple("Source", "land/parcel"), tuple("Subscription", "credit-parcel"));
        EntryKey source = new EntryKey(Kind.SOURCE, "land/parcel");
        EntryKey subscription = new EntryKey(Kind.SUBSCRIPTION, "credit-parcel");
        assertThat(remove(Set.of(resource, source, subscription)).problems()).isEmpty();
        assertThat(node.catalog().resources()).isEmpty();
    }

    @Test
    void aCodeIsNeverGivenToAnotherResource() {
        node.apply(Manifests.ALL);
        remove(Set.of(
                new EntryKey(Kind.RESOURCE, "land/parcel"),
                new EntryKey(Kind.SOURCE, "land/parcel"),
                new EntryKey(Kind.SUBSCRIPTION, "credit-parcel")));
        String other = Manifests.PARCEL.replace("land/parcel", "land/plot");
        String thief = other.replace("title: 宗地\n", "title: 宗地\n  code: 307001/000001\n");
        assertThat(node.apply(thief).problems()).extracting(Problem::code).containsExactly("code-taken");
        node.apply(other);
        assertThat(node.catalog().resource("land/plot").orElseThrow().code()).isEqualTo("307001/000002");
        node.apply(Manifests.PARCEL.replace("title: 宗地\n", "title: 宗地二\n"));
        assertThat(node.catalog().resource("land/parcel").orElseThrow().code()).isEqualTo("307001/000001");
        assertThat(node.catalog().resource("land/parcel").orElseThrow().version())
                .isGreaterThan(1);
    }

    @Test
    void theSecondOfTwoEditorsIsToldThatTheEntryHasChanged() throws Exception {
        node.apply(Manifests.ALL);
        ExecutorService editors = Executors.newFixedThreadPool(2);
        try {
            List<Future<Object>> saves = editors.invokeAll(List.of(save("甲"), save("乙")));
            List<Object> results = List.of(saves.get(0).get(), saves.get(1).get());
            assertThat(results).containsOnlyOnce("saved").containsOnlyOnce(RefusalCode.CATALOGUE_VERSION_STALE);
        } finally {
            editors.shutdownNow();
        }
    }

    private Callable<Object> save(String title) {
        return () -> {
            try {
                node.apply(Manifests.PARCEL.replace("title: 坐落", "title: " + title), false, 1);
                return "saved";
            } catch (Refusal refused) {
                return refused.code();
            }
        };
    }

    @Test
    void anotherNodeSeesAChangeWithinTwoSecondsAndReadsNothingWhenNothingChanged() {
        try (TestNode other = new TestNode(database, Map.of())) {
            node.apply(Manifests.ALL);
            Awaitility.await()
                    .atMost(Duration.ofSeconds(2))
                    .until(() -> other.catalog().revision() == 1);
            CatalogSnapshot read = other.catalog();
            Awaitility.await()
                    .during(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(4))
                    .until(() -> other.catalog() == read && other.told().size() == 1);
        }
    }

    @Test
    void aRestartedNodeHasTheSameCatalogue() {
        node.apply(Manifests.ALL);
        try (TestNode restarted = new TestNode(database, Map.of())) {
            assertThat(restarted.catalog()).isEqualTo(node.catalog());
        }
    }

    private Outcome remove(Set<EntryKey> keys) {
        return node.bean(Registry.class).apply(new Request(List.of(), List.of(), keys, "li", false, null));
    }
}
