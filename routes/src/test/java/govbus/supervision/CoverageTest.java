package govbus.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import govbus.Store;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.manifest.Kind;
import govbus.catalog.manifest.SnapshotBuilder;
import govbus.exchange.watch.BulletinsForTests;
import govbus.exchange.watch.LastMoves.Acceptance;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

class CoverageTest {
    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");

    private final SnapshotBuilder city = new SnapshotBuilder();
    private final Map<String, Acceptance> accepted = new HashMap<>();

    @BeforeEach
    void build() {
        add(Kind.DEPARTMENT, "land", "spec: {title: 土地局, code: x}");
        add(Kind.SYSTEM, "land/parcels", "spec: {title: 宗地系统}");
        add(Kind.SYSTEM, "land/archive", "spec: {title: 档案系统}");
    }

    @ParameterizedTest
    @CsvSource({
        "daily, 35, CURRENT, 0",
        "daily, 37, OVERDUE, 0",
        "daily, 61, OVERDUE, 1",
        "weekly, 252, CURRENT, 0",
        "weekly, 277, OVERDUE, 1",
        "monthly, 1115, CURRENT, 0",
        "monthly, 1117, OVERDUE, 0",
        "yearly, 13100, CURRENT, 0",
        "realtime, 40, OVERDUE, 0",
        "other, 99999, NO_PROMISE, 0",
    })
    void anEntryIsOverdueAfterOneAndAHalfOfItsCycles(String cycle, long hours, EntryState state, long days) {
        entry("land/parcel", cycle, "宗地系统");
        source("land/parcel");
        accept("land/parcel", hours);
        EntryCoverage entry = measure(Map.of()).entries().get(0);
        assertThat(entry.kind()).isEqualTo(state);
        assertThat(entry.overdueDays()).isEqualTo(days);
    }

    @Test
    void aStreamThatIsFollowedAndQuietKeepsThePromiseOfRealTimeOnly() {
        entry("land/parcel", "realtime", "宗地系统");
        entry("land/plan", "daily", "宗地系统");
        source("land/parcel");
        source("land/plan");
        accept("land/parcel", 400);
        accept("land/plan", 400);
        Following live = new Following(true, null);
        List<EntryCoverage> entries =
                measure(Map.of("land/parcel", live, "land/plan", live)).entries();
        assertThat(entries).extracting(EntryCoverage::kind).containsExactly(EntryState.CURRENT, EntryState.OVERDUE);
        assertThat(entries.get(0).promisedBy()).as("no day was promised").isNull();
    }

    @ParameterizedTest
    @CsvSource({"4, CURRENT", "6, OVERDUE"})
    void aStreamThatIsNotFollowedAnyMoreBreaksThePromiseOfRealTimeInMinutesNotInDays(int minutes, EntryState state) {
        entry("land/parcel", "realtime", "宗地系统");
        source("land/parcel");
        accept("land/parcel", 0);
        Following lost = new Following(false, NOW.minus(Duration.ofMinutes(minutes)));
        EntryCoverage entry = measure(Map.of("land/parcel", lost)).entries().get(0);
        assertThat(entry.kind()).isEqualTo(state);
        assertThat(entry.promisedBy()).isEqualTo(lost.lostAt().plus(Duration.ofMinutes(5)));
    }

    @Test
    void aDoorThatIsOpenDoesNotKeepThePromiseOfWhatIsPushed() {
        entry("land/parcel", "realtime", "宗地系统");
        source("land/parcel");
        accept("land/parcel", 37);
        assertThat(measure(Map.of()).entries().get(0).kind()).isEqualTo(EntryState.OVERDUE);
    }

    @Test
    void mountedIsWhatReallyDeliveredAndNotWhatWasDeclared() {
        entry("land/delivers", "daily", "宗地系统");
        entry("land/declared", "daily", "宗地系统");
        entry("land/nothing", "daily", "宗地系统");
        source("land/delivers");
        source("land/declared");
        accept("land/delivers", 1);
        DepartmentCoverage land = measure(Map.of()).departments().get(0);
        assertThat(land.entries()).isEqualTo(3);
        assertThat(land.mounted()).isEqualTo(1);
        assertThat(land.mountedPercent()).isEqualTo(33);
        assertThat(land.silent()).isEqualTo(1);
        assertThat(land.unmounted()).isEqualTo(1);
    }

    @Test
    void aSystemThatNoEntryNamesIsWithoutEntry() {
        entry("land/parcel", "daily", "宗地系统");
        Coverage coverage = measure(Map.of());
        assertThat(coverage.departments().get(0).systemsWithoutEntry()).isEqualTo(1);
        assertThat(coverage.systems())
                .extracting(SystemCoverage::name, SystemCoverage::entries)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("land/archive", 0),
                        org.assertj.core.groups.Tuple.tuple("land/parcels", 1));
    }

    @Test
    void aMissedCycleIsOneOpenBulletinADepartmentAndIsSettledWhenItIsMadeGood() {
        Store store = Store.get();
        store.jdbc().update("delete from exchange.bulletin");
        CoverageWatch watch = new CoverageWatch(null, BulletinsForTests.bulletins(store.client()), store.jdbc());
        entry("land/parcel", "daily", "宗地系统");
        source("land/parcel");
        accept("land/parcel", 400);
        watch.tell(measure(Map.of()));
        watch.tell(measure(Map.of()));
        assertThat(open(store)).containsExactly("land");
        accept("land/parcel", 1);
        watch.tell(measure(Map.of()));
        assertThat(open(store)).isEmpty();
    }

    @Test
    void acceptancesAreReadFromTheHeadsOfTheLanes() {
        Store store = Store.get();
        store.jdbc().update("delete from exchange.head where resource like 'cover/%'");
        store.jdbc().update("""
                insert into exchange.head (resource, partition, last, records, accepted_at) values
                ('cover/a', 0, 3, 30, '2026-11-20T00:00:00Z'), ('cover/a', 1, 5, 12, '2026-11-21T00:00:00Z'),
                ('cover/b', 0, 0, 0, null)""");
        Map<String, Acceptance> all = new govbus.exchange.watch.LastMoves(store.client()).accepted();
        assertThat(all.get("cover/a")).isEqualTo(new Acceptance(Instant.parse("2026-11-21T00:00:00Z"), 42));
        assertThat(all).doesNotContainKey("cover/b");
    }

    @Test
    void aCityOf2066EntriesIsMeasuredInAThirdOfASecond() {
        for (int number = 0; number < 2_066; number++) {
            String name = "land/r" + number;
            entry(name, "daily", "宗地系统");
            source(name);
            accept(name, number);
        }
        CatalogSnapshot catalog = city.build(1);
        new CoverageMeter(catalog, accepted, Map.of(), NOW).measure();
        long start = System.nanoTime();
        Coverage coverage = new CoverageMeter(catalog, accepted, Map.of(), NOW).measure();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(300));
        assertThat(coverage.entries()).hasSize(2_066);
    }

    private static List<String> open(Store store) {
        return store.jdbc()
                .queryForList(
                        "select subject from exchange.bulletin where code = 'update-overdue' and acknowledged_by is null",
                        String.class);
    }

    private Coverage measure(Map<String, Following> following) {
        return new CoverageMeter(city.build(1), accepted, following, NOW).measure();
    }

    private void entry(String name, String cycle, String system) {
        add(Kind.RESOURCE, name, """
                spec: {title: 宗地, summary: "", sharing: {type: conditional}, updateCycle: %s, grade: general,
                  key: [id], sourceSystem: %s, items: [{name: id, title: 编号, type: text}]}
                """.formatted(cycle, system));
    }

    private void source(String resource) {
        add(Kind.SOURCE, resource, "spec: {resource: " + resource + ", adapter: push}");
    }

    private void accept(String resource, long hoursAgo) {
        accepted.put(resource, new Acceptance(NOW.minus(Duration.ofHours(hoursAgo)), 7));
    }

    private void add(Kind kind, String name, String yaml) {
        Object tree = new Yaml().load(yaml);
        city.add(kind, name, new JsonMapper().valueToTree(tree), 1);
    }
}
