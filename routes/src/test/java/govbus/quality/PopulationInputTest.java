package govbus.quality;

import static govbus.library.LibraryBench.at;
import static org.assertj.core.api.Assertions.assertThat;

import govbus.Resources;
import govbus.adapter.Change;
import govbus.adapter.Row;
import govbus.adapter.RowProblem;
import govbus.adapter.Rows;
import govbus.catalog.ItemType;
import govbus.catalog.Library;
import govbus.catalog.Library.Origin;
import govbus.catalog.Resource;
import govbus.catalog.Resource.RecordRule;
import govbus.library.AsOf;
import govbus.library.LibraryBench;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input about people, through the gate and into a population library: what gets in, and what becomes of it. */
class PopulationInputTest {

    private static final String POLICE = "police/resident";
    private static final String FUND = "housing-fund/account";
    private static final String GOOD = id("110105", "19491231", "002");

    private LibraryBench bench;
    private String name;

    @BeforeEach
    void open() {
        name = "input-" + UUID.randomUUID().toString().substring(0, 8);
        Library library = new Library(
                name,
                "人口",
                ItemType.CITIZEN_ID,
                Map.of(POLICE, "id", FUND, "holder"),
                List.of(
                        new Library.Fact(
                                "name",
                                "姓名",
                                "police",
                                false,
                                List.of(new Origin(POLICE, "name"), new Origin(FUND, "name"))),
                        new Library.Fact("birth", "出生", "police", false, List.of(new Origin(POLICE, "born")))));
        bench = new LibraryBench(library, List.of(resident(), account()));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private static Resource resident() {
        return Resources.of(
                POLICE,
                1,
                List.of(
                        Resources.item("id", ItemType.CITIZEN_ID, true),
                        Resources.item("name", ItemType.TEXT, true),
                        Resources.item("sex", ItemType.TEXT, true),
                        Resources.item("born", ItemType.DATE, true),
                        Resources.item("division", ItemType.DIVISION_CODE, false)),
                new RecordRule("birth-date-matches-citizen-id", List.of("id", "born")),
                new RecordRule("sex-matches-citizen-id", List.of("id", "sex")));
    }

    private static Resource account() {
        return Resources.of(
                FUND,
                1,
                List.of(
                        Resources.item("number", ItemType.TEXT, true),
                        Resources.item("holder", ItemType.CITIZEN_ID, true),
                        Resources.item("name", ItemType.TEXT, true)));
    }

    /** A citizen number with the check character of GB 11643. */
    private static String id(String division, String born, String sequence) {
        String body = division + born + sequence;
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (body.charAt(i) - '0') * weights[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    /** As a source does: what is right goes into the log and into the library, what is wrong into quarantine. */
    private Verdict sends(Resource resource, Row row) {
        Verdict verdict = new Gate(resource).check(new Rows(resource.itemNames(), List.of(row), null));
        if (!verdict.good().isEmpty()) {
            bench.hear(resource.name(), Instant.now(), verdict.good().toArray(Row[]::new));
        }
        return verdict;
    }

    private Verdict registers(Instant at, String... values) {
        return sends(resident(), Row.of(Change.UPDATED, values, at, null));
    }

    private static Instant now() {
        return at(0).plusSeconds(86_400 * 300L);
    }

    @Test
    void somebodyWithoutAFaultIsInTheLibrary() {
        assertThat(registers(now(), GOOD, "张伟", "2", "1949-12-31", "110105").rejected())
                .isEmpty();
        assertThat(bench.values(GOOD)).containsEntry("name", "张伟").containsEntry("birth", "1949-12-31");
        assertThat(bench.records()).isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "110105194912310021, 2, 1949-12-31, 110105, check",
        "11010519491231002X, 1, 1949-12-31, 110105, sex-matches-citizen-id",
        "11010519491231002X, 2, 1949-12-13, 110105, birth-date-matches-citizen-id",
        "11010519491231002X, 2, 1949-02-30, 110105, impossible-date",
        "11010519491231002X, 2, 1949-12-31, 100105, province",
        "11010519491231002X, 2, 1949-12-31, 1101, form",
        "11010519491331002X, 2, 1949-12-31, 110105, date",
        "99010519491231002X, 2, 1949-12-31, 110105, province"
    })
    void whoBreaksARuleWaitsInQuarantineAndIsNoPersonOfTheLibrary(
            String id, String sex, String born, String division, String rule) {
        Verdict verdict = registers(now(), id, "张伟", sex, born, division);

        assertThat(verdict.problems()).extracting(RowProblem::rule).contains(rule);
        assertThat(bench.records()).isZero();
    }

    @Test
    void nobodyIsBornTomorrow() {
        LocalDate born = LocalDate.now().plusDays(2);
        String id = id("110105", born.format(DateTimeFormatter.BASIC_ISO_DATE), "002");

        assertThat(registers(now(), id, "未来", "2", born.toString(), "110105").problems())
                .extracting(RowProblem::rule)
                .contains("future");
        assertThat(bench.records()).isZero();
    }

    @Test
    void aNumberUnderTwoNamesStaysWithTheAuthoritysAndIsAConflict() {
        registers(now(), GOOD, "张伟", "2", "1949-12-31", "110105");
        sends(account(), Row.of(Change.CREATED, new String[] {"A1", GOOD, "李娜"}, now().plusSeconds(9), null));

        assertThat(bench.values(GOOD)).containsEntry("name", "张伟");
        assertThat(disputed()).containsExactly("name");
    }

    @Test
    void anOlderRecordOfASourceThatNamesAnotherIsAConflictUntilItIsCorrected() {
        registers(now(), GOOD, "张伟", "2", "1949-12-31", "110105");
        sends(account(), Row.of(Change.CREATED, new String[] {"A1", GOOD, "李娜"}, now().plusSeconds(1), null));
        sends(account(), Row.of(Change.CREATED, new String[] {"A2", GOOD, "张伟"}, now().plusSeconds(2), null));
        assertThat(disputed()).containsExactly("name");

        sends(account(), Row.of(Change.UPDATED, new String[] {"A1", GOOD, "张伟"}, now().plusSeconds(3), null));
        assertThat(disputed()).isEmpty();
    }

    private List<String> disputed() {
        return bench.jdbc()
                .queryForList(
                        "select fact from library.conflict where library = ? and key = ? and state = 'open'",
                        String.class,
                        name,
                        GOOD);
    }

    @Test
    void aSourceThatReplaysLastYearChangesNothingThatIsSo() {
        registers(now(), GOOD, "张伟", "2", "1949-12-31", "110105");
        Instant lastYear = now().minusSeconds(86_400 * 365L);

        registers(lastYear, GOOD, "张小伟", "2", "1949-12-31", "110105");
        sends(resident(), Row.of(Change.DELETED, new String[] {GOOD, null, null, null, null}, lastYear, null));

        assertThat(bench.values(GOOD)).containsEntry("name", "张伟");
        assertThat(LibraryBench.values(
                        bench.golden().find(name, List.of(GOOD), AsOf.NOW).get(0)))
                .hasSize(2);
    }
}
