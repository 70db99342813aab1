package govbus.library.scorecard;

import static govbus.library.LibraryBench.at;
import static govbus.library.LibraryBench.changes;
import static govbus.library.LibraryBench.says;
import static govbus.library.LibraryBench.takesBack;
import static org.assertj.core.api.Assertions.assertThat;

import govbus.Resources;
import govbus.catalog.Catalog;
import govbus.catalog.Item;
import govbus.catalog.ItemType;
import govbus.catalog.Library;
import govbus.catalog.Library.Origin;
import govbus.catalog.Resource;
import govbus.ledger.LedgerForTests;
import govbus.library.AsOf;
import govbus.library.Joins;
import govbus.library.LibraryBench;
import govbus.library.store.Forgetting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** A round through a library: all of it is counted, and what is older than its retention is forgotten, and no more. */
class StocktakingTest {

    private static final String POLICE = "police/resident";
    private static final String CIVIL = "civil/marriage";
    private static final int DAYS = 30;
    private static final Instant NOW = at(0).plus(Duration.ofDays(100));

    private Library library;
    private LibraryBench bench;
    private CardStore cards;
    private Stocktaking stocktaking;

    @BeforeEach
    void open() {
        library = new Library(
                "kept-" + UUID.randomUUID().toString().substring(0, 8),
                "人口",
                ItemType.TEXT,
                Map.of(POLICE, "id", CIVIL, "holder"),
                DAYS,
                List.of(
                        fact("name", new Origin(POLICE, "name"), new Origin(CIVIL, "name")),
                        fact("spouse", new Origin(CIVIL, "spouse"))),
                null,
                null,
                List.of());
        bench = new LibraryBench(
                library,
                List.of(resource(POLICE, "id", "name"), resource(CIVIL, "number", "holder", "name", "spouse")));
        CardWriter writer = new CardWriter(bench.get(Catalog.class));
        cards = new CardStore(bench.jdbc(), JsonMapper.shared());
        stocktaking = new Stocktaking(
                bench.get(Catalog.class),
                bench.golden(),
                bench.get(Forgetting.class),
                writer,
                cards,
                LedgerForTests.ledger(bench.jdbc()),
                bench.get(TransactionTemplate.class));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static Library.Fact fact(String name, Origin... from) {
        return new Library.Fact(name, name, "police", false, List.of(from));
    }

    private static Resource resource(String name, String... items) {
        List<Item> all = new ArrayList<>();
        for (String item : items) {
            all.add(Resources.item(item, ItemType.TEXT, all.isEmpty()));
        }
        return Resources.of(name, 1, all);
    }

    private static Instant day(int day) {
        return at(0).plus(Duration.ofDays(day));
    }

    private void round(Instant now) {
        while (stocktaking.turn(library, now)) {
            assertThat(now).isNotNull();
        }
    }

    private void hears(int day, String key, String name) {
        bench.hear(POLICE, day(day), changes(day(day), key, name));
    }

    private List<String> history(String key) {
        return bench.golden().history(library.name(), key).stream()
                .filter(version -> version.fact().equals("name") && version.knownTo() == null)
                .map(version -> version.value() + " " + version.to())
                .toList();
    }

    private long lines(String table) {
        return bench.jdbc()
                .queryForObject(
                        "select count(*) from library." + table
                                + " where library = (select id from library.register where name = ?)",
                        Long.class,
                        library.name());
    }

    @Test
    void whatWasSupersededBeforeTheRetentionIsForgottenAndNothingElse() {
        hears(1, "p", "一");
        hears(2, "p", "二");
        hears(69, "p", "三");
        hears(99, "p", "四");
        hears(1, "quiet", "甲");
        Map<String, String> then = LibraryBench.values(bench.golden()
                .find(library.name(), List.of("p"), new AsOf(day(71), null))
                .get(0));

        round(NOW);

        assertThat(history("p")).containsExactly("三 " + day(99), "四 null");
        assertThat(history("quiet")).containsExactly("甲 null");
        assertThat(LibraryBench.values(bench.golden()
                        .find(library.name(), List.of("p"), new AsOf(day(71), null))
                        .get(0)))
                .isEqualTo(then);
        assertThat(bench.jdbc()
                        .queryForList(
                                "select note from ledger.entry where resource = ? and hop = 'discarded'",
                                String.class,
                                "library/" + library.name()))
                .singleElement()
                .asString()
                .startsWith("2 words superseded before ");
    }

    @Test
    void aManyTimesChangedRecordAndOneThatIsGoneLeaveNothingBehind() {
        for (int i = 0; i < 60; i++) {
            bench.hear(POLICE, day(i), changes(at(i * 3_600L), "p", "名" + i));
        }
        bench.hear(CIVIL, day(1), says(day(1), "m", "gone", "王", "李"));
        bench.hear(CIVIL, day(2), takesBack(day(2), "m", null, null, null));
        assertThat(lines("chapter")).isPositive();
        assertThat(lines("spoken_of")).isPositive();

        round(NOW);

        assertThat(history("p")).containsExactly("名59 null");
        assertThat(lines("chapter")).isZero();
        assertThat(lines("spoken_of")).isZero();
        assertThat(bench.golden().words(library.name(), "gone")).isEmpty();
        assertThat(bench.view()).singleElement();
        hears(99, "p", "后");
        assertThat(history("p")).hasSize(2);
    }

    @Test
    void joinsSurviveARound() {
        hears(1, "one", "一");
        hears(2, "other", "二");
        bench.get(Joins.class).join(library.name(), "one", "other", "li", "same");

        round(NOW);

        bench.hear(POLICE, day(99), changes(day(99), "one", "新"));
        assertThat(bench.view())
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("key", "other").containsEntry("name", "新"));
    }

    @Test
    void everyEntityIsCountedOnceADayAndTheDaysAreATrend() {
        bench.hear(
                POLICE,
                0,
                day(1),
                IntStream.range(0, 1_200)
                        .mapToObj(i -> says(day(1), "p" + String.format("%04d", i), "名" + i))
                        .toList());
        bench.hear(CIVIL, day(1), says(day(1), "m1", "p0007", "别名", "配偶"), says(day(1), "m2", "p0008", "名8", "配偶"));
        bench.get(Joins.class).join(library.name(), "p0001", "p0002", "li", "same");

        round(NOW);
        bench.hear(CIVIL, day(2), changes(day(2), "m1", "p0007", "名7", "配偶"));
        assertThat(stocktaking.turn(library, NOW.plusSeconds(60))).isFalse();
        round(NOW.plus(Duration.ofDays(1)));

        Scorecard card = cards.newest(library.name()).orElseThrow();
        assertThat(card.counted()).isEqualTo(1_199);
        assertThat(card.facts().get(0).filled()).isEqualTo(100);
        assertThat(card.facts().get(0).disputed()).isZero();
        assertThat(card.facts().get(0).sources().get(1).agreeing()).isEqualTo(100);
        assertThat(cards.days(library.name()))
                .extracting(each -> each.disputed().get("name"), each -> each.agreeing()
                        .get(CIVIL))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0.1, 75.0),
                        org.assertj.core.groups.Tuple.tuple(0.0, 100.0));
    }
}
