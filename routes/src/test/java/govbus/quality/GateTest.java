package govbus.quality;

import static org.assertj.core.api.Assertions.assertThat;

import govbus.Resources;
import govbus.adapter.Change;
import govbus.adapter.Row;
import govbus.adapter.RowProblem;
import govbus.adapter.Rows;
import govbus.catalog.Item;
import govbus.catalog.ItemType;
import govbus.catalog.Resource;
import govbus.catalog.Resource.RecordRule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the gate lets through, in which form, and what it says of the rest. */
class GateTest {

    private static Verdict check(Resource resource, Row... rows) {
        return new Gate(resource).check(new Rows(resource.itemNames(), List.of(rows), null));
    }

    private static Row row(String... values) {
        return Row.of(Change.CREATED, values, null, "[0]");
    }

    private static Resource single(ItemType type) {
        return Resources.of("t/r", 1, List.of(Resources.item("v", type, true)));
    }

    @Test
    void aRecordOfFiftyMegabytesIsRejectedWithoutItsLongValuesAndItsNeighbourPasses() {
        Resource resource = Resources.of(
                "t/r",
                1,
                List.of(Resources.item("id", ItemType.INTEGER, true), Resources.item("v", ItemType.TEXT, false)));

        Verdict verdict = check(resource, row("1", "字".repeat(17_000_000)), row("2", "short"));

        assertThat(verdict.good()).extracting(good -> good.values()[0]).containsExactly("2");
        assertThat(verdict.problems()).extracting(RowProblem::rule).containsExactly("record-too-large");
        assertThat(verdict.rejected().get(0).row().values()[0]).isEqualTo("1");
        assertThat(verdict.rejected().get(0).row().weight()).isLessThan(1_000);
    }

    @ParameterizedTest
    @CsvSource({
        "DATE, 2019年01月30日, 2019-01-30",
        "DATE, 2019/6/6, 2019-06-06",
        "DATE, 20190606, 2019-06-06",
        "DATE, 2024-02-29T00:00:00+08:00, 2024-02-29",
        "DATETIME, 2026-11-22 10:30:00, 2026-11-22T10:30:00+08:00",
        "DATETIME, 2026-11-22T02:30:00Z, 2026-11-22T10:30:00+08:00",
        "DATETIME, 20261122103000, 2026-11-22T10:30:00+08:00",
        "DATETIME, 2026-11-22 10:30:00.123456, 2026-11-22T10:30:00.123456+08:00",
        "DECIMAL, ' 1E3 ', 1000",
        "INTEGER, 0042, 42",
        "BOOLEAN, 是, true",
        "CITIZEN_ID, 11010519491231002x, 11010519491231002X",
        "SOCIAL_CREDIT_CODE, '91340000711771143J ', 91340000711771143J"
    })
    void valuesAreBroughtIntoCanonicalForm(ItemType type, String raw, String canonical) {
        assertThat(check(single(type), row(raw)).good().get(0).values()).containsExactly(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "DATE, 2023-02-29, impossible-date",
        "DATE, soon, not-a-date",
        "DATETIME, 25:00, not-a-time",
        "DECIMAL, 1e999999999, not-a-number",
        "DECIMAL, 十, not-a-number",
        "INTEGER, 1.5, not-an-integer",
        "BOOLEAN, perhaps, not-a-boolean",
        "CITIZEN_ID, 110101190001010010, check",
        "INTEGER, '', required"
    })
    void wrongValuesAreNamedByTheRuleThatTheyBreak(ItemType type, String raw, String rule) {
        Verdict verdict = check(single(type), row(raw));

        assertThat(verdict.good()).isEmpty();
        assertThat(verdict.problems())
                .singleElement()
                .extracting(RowProblem::rule)
                .isEqualTo(rule);
    }

    @Test
    void allThatIsWrongWithARowIsSaidAtOnceAndItsNeighboursPass() {
        Resource resource = Resources.of(
                "t/r",
                1,
                List.of(Resources.item("id", ItemType.CITIZEN_ID, true), Resources.item("born", ItemType.DATE, true)));

        Verdict verdict = check(resource, row("1", "x"), row("11010519491231002X", "1949-12-31"));

        assertThat(verdict.good()).hasSize(1);
        assertThat(verdict.rejected()).singleElement().satisfies(one -> assertThat(one.problems())
                .extracting(RowProblem::item)
                .containsExactly("id", "born"));
    }

    @Test
    void anIdNumberIsComparedWithBirthDateAndSex() {
        Resource resource = Resources.of(
                "t/r",
                1,
                List.of(
                        Resources.item("id", ItemType.CITIZEN_ID, true),
                        Resources.item("born", ItemType.DATE, true),
                        Resources.item("sex", ItemType.TEXT, true)),
                new RecordRule("birth-date-matches-citizen-id", List.of("id", "born")),
                new RecordRule("sex-matches-citizen-id", List.of("id", "sex")));

        Verdict verdict = check(resource, row("11010519491231002X", "1949-12-30", "1"));

        assertThat(verdict.problems())
                .extracting(RowProblem::rule)
                .containsExactly("birth-date-matches-citizen-id", "sex-matches-citizen-id");
    }

    @Test
    void theMeaningOfACodeIsTakenForTheCodeAndAnUnknownOneIsNot() {
        Item sex = new Item(
                "sex", "性别", ItemType.TEXT, true, null, null, null, null, Map.of("1", "男", "2", "女"), null, false);
        Resource resource = Resources.of("t/r", 1, List.of(sex));

        assertThat(check(resource, row("男")).good().get(0).values()).containsExactly("1");
        assertThat(check(resource, row("3")).problems())
                .singleElement()
                .extracting(RowProblem::rule)
                .isEqualTo("code-unknown");
    }

    @Test
    void ofADeletedRowOnlyTheKeyIsLookedAt() {
        Resource resource = Resources.of(
                "t/r",
                1,
                List.of(Resources.item("id", ItemType.INTEGER, true), Resources.item("name", ItemType.TEXT, true)));

        Row deleted = Row.of(Change.DELETED, new String[] {"7", null}, null, "x");

        assertThat(check(resource, deleted).good()).hasSize(1);
    }

    @Test
    void anExponentialPatternIsAnsweredInNoTimeBecauseItIsMatchedInLinearTime() {
        Item item = new Item("v", "v", ItemType.TEXT, true, null, null, null, null, Map.of(), "(a+)+", false);
        Resource resource = Resources.of("t/r", 1, List.of(item));
        long start = System.nanoTime();

        assertThat(check(resource, row("a".repeat(40) + "!")).rejected()).hasSize(1);

        assertThat(System.nanoTime() - start).isLessThan(1_000_000_000L);
    }
}
