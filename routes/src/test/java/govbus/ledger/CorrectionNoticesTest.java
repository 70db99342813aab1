package govbus.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import govbus.Resources;
import govbus.Store;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Department;
import govbus.catalog.DepartmentNotice;
import govbus.catalog.GrantRecords;
import govbus.catalog.ItemType;
import govbus.catalog.dispute.VerificationClosed;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is told that a record was wrong, on a real store. */
class CorrectionNoticesTest {
    @TempDir
    Path directory;

    private final Store store = Store.get();
    private final Ledger ledger = new Ledger(store.jdbc());
    private final String resource = "test/n" + UUID.randomUUID().toString().substring(0, 8);
    private final List<DepartmentNotice> told = new ArrayList<>();
    private KeyHash hash;
    private CorrectionNotices notices;

    @BeforeEach
    void open() throws Exception {
        hash = LedgerForTests.hash(directory);
        CatalogSnapshot catalog = new CatalogSnapshot(
                1,
                Map.of(
                        "credit", new Department("credit", "信用", "12320500000000078Y"),
                        "market", new Department("market", "市场", "12320500000000078Y"),
                        "window", new Department("window", "窗口", "12320500000000078Y")),
                Map.of(),
                Map.of(),
                Map.of(resource, Resources.of(resource, 1, List.of(Resources.item("id", ItemType.TEXT, true)))),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of());
        GrantRecords grants = names -> (subscription, when) -> Optional.of(new GrantRecords.Grant(
                subscription,
                subscription.substring(0, subscription.indexOf(':')),
                "ur-" + subscription,
                subscription.startsWith("credit") ? List.of("id") : List.of()));
        notices = new CorrectionNotices(
                () -> catalog, new TraceStore(store.jdbc()), hash, grants, event -> told.add((DepartmentNotice) event));
    }

    private void accepted(long sequence, String key) {
        ledger.write(List.of(Entry.accepted(
                resource, 1, "s", UUID.randomUUID(), 0, sequence, 1, 1, new long[] {hash.of(resource, key)})));
    }

    private VerificationClosed closed(String outcome) {
        return new VerificationClosed("vr-1", resource, "k1", "id", outcome, "已更正", "market");
    }

    @Test
    void everyDepartmentThatWasGivenTheRecordIsToldOnceAndNobodyElse() {
        accepted(1, "k1");
        accepted(2, "k2");
        ledger.write(List.of(
                Entry.delivered(resource, "credit:a", 0, 1, 2, 2, null),
                Entry.delivered(resource, "market:b", 0, 2, 2, 1, null),
                Entry.delivered(resource, "library/population:c", 0, 1, 1, 1, null),
                Entry.read(
                        resource,
                        "window:d",
                        UUID.randomUUID(),
                        1,
                        new long[] {hash.of(resource, "k1")},
                        new Entry.Use("window", "p", null, null)),
                Entry.read(
                        resource,
                        "credit:a",
                        UUID.randomUUID(),
                        1,
                        new long[] {hash.of(resource, "k1")},
                        new Entry.Use("credit", "p", null, null))));

        notices.tell(closed("corrected"));

        assertThat(told).extracting(DepartmentNotice::department).containsExactlyInAnyOrder("credit", "window");
        assertThat(told).allSatisfy(notice -> {
            assertThat(notice.number()).isEqualTo("vr-1");
            assertThat(notice.kind()).isEqualTo("correction");
            assertThat(notice.chinese()).contains("ur-" + notice.department(), "已更正");
        });
        assertThat(told)
                .filteredOn(notice -> notice.chinese().contains("k1"))
                .as("the key only where it was granted")
                .extracting(DepartmentNotice::department)
                .containsExactly("credit");
    }

    @Test
    void aRecordThatWasRightIsNoNews() {
        accepted(1, "k1");
        ledger.write(List.of(Entry.delivered(resource, "credit:a", 0, 1, 1, 1, null)));
        notices.tell(closed("confirmed-correct"));
        assertThat(told).isEmpty();
    }
}
