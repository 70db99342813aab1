package govbus.library;

import static govbus.library.LibraryBench.at;
import static govbus.library.LibraryBench.changes;
import static govbus.library.LibraryBench.says;
import static govbus.library.LibraryBench.takesBack;
import static org.assertj.core.api.Assertions.assertThat;

import govbus.Resources;
import govbus.catalog.ItemType;
import govbus.catalog.Library;
import govbus.catalog.Library.Compare;
import govbus.catalog.Library.Origin;
import govbus.catalog.Library.Rule;
import govbus.catalog.Resource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the sources say becomes golden by the declared rules, in a real store. */
class GoldenRecordTest {

    private static final String POLICE = "police/resident";
    private static final String FUND = "housing-fund/account";
    private static final String HEALTH = "health/patient";
    private static final String CIVIL = "civil/marriage";
    private static final String ZHANG = "11010519491231002X";
    private static final String LI = "440524188001010014";

    private LibraryBench bench;
    private String name;

    @BeforeEach
    void open() {
        name = "people-" + UUID.randomUUID().toString().substring(0, 8);
        bench = new LibraryBench(library(), resources());
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Library library() {
        return new Library(
                name,
                "人口",
                ItemType.CITIZEN_ID,
                Map.of(POLICE, "id", FUND, "id", HEALTH, "id", CIVIL, "holder"),
                List.of(
                        fact("name", Rule.PRECEDENCE, Compare.NAME, POLICE, FUND, HEALTH),
                        fact("address", Rule.NEWEST, Compare.ADDRESS, POLICE, FUND, HEALTH),
                        fact("phone", Rule.AGREED, Compare.EXACT, POLICE, FUND, HEALTH),
                        fact("employer", Rule.MOST_COMPLETE, Compare.NAME, POLICE, FUND, HEALTH),
                        new Library.Fact("marriage", "婚姻", "civil", false, List.of(new Origin(CIVIL, "state")))));
    }

    private static Library.Fact fact(String name, Rule rule, Compare compare, String... sources) {
        List<Origin> from = java.util.Arrays.stream(sources)
                .map(source -> new Origin(source, name))
                .toList();
        return new Library.Fact(name, name, "police", false, rule, 2, compare, false, from);
    }

    private static List<Resource> resources() {
        return List.of(
                Resources.of(POLICE, 1, items("id", ItemType.CITIZEN_ID)),
                Resources.of(FUND, 1, items("id", ItemType.TEXT)),
                Resources.of(HEALTH, 1, items("id", ItemType.CITIZEN_ID)),
                Resources.of(
                        CIVIL,
                        1,
                        List.of(
                                Resources.item("number", ItemType.TEXT, true),
                                Resources.item("holder", ItemType.CITIZEN_ID, true),
                                Resources.item("state", ItemType.TEXT, false))));
    }

    private static List<govbus.catalog.Item> items(String key, ItemType type) {
        return List.of(
                Resources.item(key, type, true),
                Resources.item("name", ItemType.TEXT, false),
                Resources.item("address", ItemType.TEXT, false),
                Resources.item("phone", ItemType.TEXT, false),
                Resources.item("employer", ItemType.TEXT, false));
    }

    @Test
    void eachFactIsChosenByItsOwnRuleAndKeepsItsSource() {
        bench.hear(POLICE, says(at(1), ZHANG, "张三", "旧街1号", "138", "厂"));
        bench.hear(FUND, says(at(3), ZHANG, "张三丰", "新街2号", "139", "第一机械厂"));
        bench.hear(HEALTH, says(at(2), ZHANG, "张三", "中街3号", "139", null));

        Golden golden = bench.golden().find(name, List.of(ZHANG), AsOf.NOW).get(0);
        assertThat(LibraryBench.values(golden))
                .containsEntry("name", "张三")
                .containsEntry("address", "新街2号")
                .containsEntry("phone", "139")
                .containsEntry("employer", "第一机械厂");
        assertThat(golden.facts().get("name").source()).isEqualTo(POLICE);
        assertThat(golden.facts().get("name").losing())
                .extracting(Candidate::resource, Candidate::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(FUND, "张三丰"),
                        org.assertj.core.groups.Tuple.tuple(HEALTH, "张三"));
        assertThat(golden.facts().get("phone").rule()).isEqualTo("agreed");
        assertThat(bench.view())
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("key", ZHANG).containsEntry("phone", "139"));
    }

    @Test
    void whenASourceTakesItsWordBackTheNextOneSpeaksAndWithTheLastTheRecordIsGone() {
        bench.hear(POLICE, says(at(1), ZHANG, "张三", null, null, null));
        bench.hear(FUND, says(at(1), ZHANG, "张三丰", null, null, null));

        bench.hear(POLICE, takesBack(at(2), ZHANG, null, null, null, null));
        assertThat(bench.values(ZHANG)).containsEntry("name", "张三丰");
        assertThat(bench.golden().count(name)).isEqualTo(1);

        bench.hear(FUND, takesBack(at(2), ZHANG, null, null, null, null));
        assertThat(bench.values(ZHANG)).isEmpty();
        assertThat(bench.view()).isEmpty();
        assertThat(bench.golden().count(name)).isZero();
    }

    @Test
    void anOlderTimeOfTheSourceNeverOverwritesANewerOneAndStandsInTheHistory() {
        bench.hear(POLICE, at(100), says(at(10), ZHANG, "张三", "新街", null, null));
        bench.hear(POLICE, at(200), changes(at(5), ZHANG, "张三", "去年的街", null, null));

        assertThat(bench.values(ZHANG)).containsEntry("address", "新街");
        AsOf then = new AsOf(at(7), null);
        assertThat(LibraryBench.values(
                        bench.golden().find(name, List.of(ZHANG), then).get(0)))
                .containsEntry("address", "去年的街");
        // as the bus knew it before the replay, nothing was true at that time
        assertThat(bench.golden().find(name, List.of(ZHANG), new AsOf(at(7), at(150))))
                .isEmpty();
        assertThat(bench.golden().history(name, ZHANG))
                .filteredOn(version -> version.fact().equals("address") && version.knownTo() == null)
                .extracting(FactVersion::value, FactVersion::from, FactVersion::to)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("去年的街", at(5), at(10)),
                        org.assertj.core.groups.Tuple.tuple("新街", at(10), null));
    }

    @Test
    void aKeyThatIsThereSeveralTimesInABatchKeepsEveryStepInItsHistory() {
        bench.hear(
                POLICE,
                says(at(1), ZHANG, "张一", null, null, null),
                says(at(1), LI, "李", null, null, null),
                changes(at(2), ZHANG, "张二", null, null, null),
                takesBack(at(3), ZHANG, null, null, null, null),
                says(at(4), ZHANG, "张四", null, null, null));

        assertThat(bench.values(ZHANG)).containsEntry("name", "张四");
        assertThat(bench.golden().history(name, ZHANG))
                .extracting(FactVersion::value, FactVersion::from, FactVersion::to)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("张一", at(1), at(2)),
                        org.assertj.core.groups.Tuple.tuple("张二", at(2), at(3).plusNanos(999_000)),
                        org.assertj.core.groups.Tuple.tuple("张四", at(4), null));
    }

    @Test
    void aRecordThatOneTransactionDeletesAndPutsBackIsThere() {
        bench.hear(POLICE, says(at(1), ZHANG, "张三", null, null, null));
        bench.hear(
                POLICE, takesBack(at(10), ZHANG, null, null, null, null), says(at(10), ZHANG, "张四", null, null, null));
        assertThat(bench.values(ZHANG)).containsEntry("name", "张四");

        // the department's own stamp is the beginning of the transaction, the log tells its end
        bench.hear(
                POLICE, takesBack(at(25), ZHANG, null, null, null, null), says(at(20), ZHANG, "张五", null, null, null));
        assertThat(bench.values(ZHANG)).containsEntry("name", "张五");
    }

    @Test
    void aLongHistoryGoesElsewhereAndIsReadWholeAndALateWordFindsItsPlaceInIt() {
        for (int i = 0; i < 100; i++) {
            if (i != 10) {
                bench.hear(POLICE, at(1_000 + i), changes(at(i), ZHANG, "张" + i, null, null, null));
            }
        }
        bench.hear(POLICE, at(2_000), changes(at(10), ZHANG, "张10", null, null, null));
        bench.hear(POLICE, at(2_001), changes(at(20), ZHANG, "张20", null, null, null));

        assertThat(bench.values(ZHANG)).containsEntry("name", "张99");
        assertThat(bench.golden().history(name, ZHANG))
                .filteredOn(version -> version.knownTo() == null)
                .hasSize(100)
                .allSatisfy(version -> assertThat(version.from())
                        .isEqualTo(at(Integer.parseInt(version.value().substring(1)))));
    }

    @Test
    void anOldNumberOfFifteenDigitsIsTheSamePerson() {
        bench.hear(POLICE, says(at(1), ZHANG, "张三", null, null, null));
        bench.hear(FUND, says(at(2), "110105491231002", "张三", "新街", null, null));

        assertThat(bench.view()).hasSize(1);
        assertThat(bench.values("110105491231002")).containsEntry("address", "新街");
    }

    @Test
    void aKeyThatBreaksItsChecksumIsKeptWithItsReasonAndMakesNoPerson() {
        bench.hear(FUND, says(at(1), "110105194912310021", "张三", null, null, null));

        assertThat(bench.view()).isEmpty();
        assertThat(bench.jdbc().queryForMap("select * from library.misfit where library = ?", name))
                .containsEntry("key", "110105194912310021")
                .satisfies(row -> assertThat((String) row.get("reason")).startsWith("check:"));
    }

    @Test
    void aRecordThatIsCorrectedToSpeakOfAnotherTakesItsWordBack() {
        bench.hear(CIVIL, says(at(1), "M1", ZHANG, "已婚"), says(at(1), "M2", LI, "已婚"));
        bench.hear(CIVIL, changes(at(2), "M1", LI, "离婚"));

        assertThat(bench.values(ZHANG)).isEmpty();
        assertThat(bench.values(LI)).containsEntry("marriage", "离婚");

        bench.hear(CIVIL, takesBack(at(3), "M1", null, null));
        assertThat(bench.values(LI)).containsEntry("marriage", "已婚");
    }

    @Test
    void departmentsThatDisagreeMakeAConflictUntilTheyAgreeAndADecisionCounts() {
        bench.hear(POLICE, says(at(1), ZHANG, "张三", null, null, null));
        bench.hear(FUND, says(at(1), ZHANG, "张 三", null, null, null));
        assertThat(conflicts()).isEmpty();

        bench.hear(HEALTH, says(at(1), ZHANG, "章三", null, null, null));
        assertThat(conflicts()).containsExactly("name open");

        bench.get(Decisions.class).choose(name, ZHANG, "name", HEALTH);
        Fact decided = bench.golden()
                .find(name, List.of(ZHANG), AsOf.NOW)
                .get(0)
                .facts()
                .get("name");
        assertThat(decided.value()).isEqualTo("章三");
        assertThat(decided.rule()).isEqualTo("decided");
        bench.get(Decisions.class).choose(name, ZHANG, "name", null);
        assertThat(bench.values(ZHANG)).containsEntry("name", "张三");

        bench.hear(HEALTH, changes(at(2), ZHANG, "张三", null, null, null));
        assertThat(conflicts()).containsExactly("name settled");
    }

    private List<String> conflicts() {
        return bench.jdbc()
                .queryForList(
                        "select fact || ' ' || state from library.conflict where library = ? order by 1",
                        String.class,
                        name);
    }
}
