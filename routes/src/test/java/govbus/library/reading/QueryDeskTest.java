package govbus.library.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import govbus.Store;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.ledger.KeyHash;
import govbus.ledger.LedgerForTests;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may read what of a library, in what form, and what the ledger keeps of it. */
class QueryDeskTest {

    private static final String LI = "11010119900307918X";
    private static final String GONE = "110101199003079032";
    private static final Reader CREDIT = new Reader("credit", true);
    private static final Reader SHEN = new Reader("shen", false);

    private final Store store = Store.get();
    private final Town town = new Town();
    private final TownRegister register = new TownRegister()
            .person(LI, Map.of("name", "李雷", "residence", "苏州市姑苏区平江路1号", "status", "0"))
            .until(
                    Instant.parse("2026-02-01T00:00:00Z"),
                    LI,
                    Map.of("name", "李雷", "residence", "苏州市虎丘区2号", "status", "0"));

    @TempDir
    private Path directory;

    private KeyHash hash;
    private QueryDesk desk;

    @BeforeEach
    void openTheDesk() throws IOException {
        store.jdbc().update("delete from ledger.entry where resource = 'library/population'");
        hash = LedgerForTests.hash(directory);
        desk = new QueryDesk(
                new Sights(town),
                register,
                new ReadingBook(LedgerForTests.ledger(store.jdbc()), hash),
                new Views(town));
    }

    private static Question about(String key, String purpose) {
        return Question.of(List.of(key), purpose);
    }

    private static Question verify(String key, Map<String, String> stated) {
        return new Question(List.of(key), null, null, stated, "核验", null, null, null, null);
    }

    @Test
    void aDepartmentSeesTheFactsThatItWasGrantedInTheFormThatItWasGranted() {
        town.grant("credit", List.of("name", "residence"), Map.of(), Map.of("residence", "address"));

        Answer.Entity li =
                desk.answer("population", about(LI, "信用审核"), CREDIT).records().get(0);

        assertThat(li.facts().keySet()).containsExactly("name", "residence");
        assertThat(li.facts().get("name").value()).isEqualTo("李雷");
        assertThat(li.facts().get("residence").value()).isEqualTo("苏州市姑苏区***");
        assertThat(li.facts().get("name").source()).isEqualTo("police/resident");
    }

    @Test
    void aRecordThatIsNotAmongTheGrantedOnesIsFoundAndSaysNothing() {
        town.grant("credit", List.of("name", "status"), Map.of("status", List.of("1")), Map.of());

        Answer.Entity li =
                desk.answer("population", about(LI, "信用审核"), CREDIT).records().get(0);

        assertThat(li.facts()).isEmpty();
        assertThat(desk.answer("population", verify(LI, Map.of("name", "李雷")), CREDIT)
                        .records()
                        .get(0)
                        .verified())
                .isEqualTo(Collections.singletonMap("name", null));
    }

    @Test
    void aVerificationAnswersYesOrNoByTheFactsOwnMeasureAndNeverTheValue() {
        town.grant("credit", List.of("name", "residence"), Map.of(), Map.of("residence", "hidden"));

        Answer.Entity li = desk.answer("population", verify(LI, Map.of("name", "李 雷", "residence", "姑苏区平江路1号")), CREDIT)
                .records()
                .get(0);

        assertThat(li.verified()).isEqualTo(Map.of("name", true, "residence", true));
        assertThat(li.facts()).isNull();
        assertThat(desk.answer("population", verify(LI, Map.of("name", "李磊")), CREDIT)
                        .records()
                        .get(0)
                        .verified())
                .isEqualTo(Map.of("name", false));
    }

    @Test
    void aBatchHoldsEachKeysOwnStatementsAgainstItsRecordInTheOrderAsked() {
        town.grant("credit", List.of("name"), Map.of(), Map.of());
        List<Question.Subject> subjects = List.of(
                new Question.Subject(GONE, Map.of("name", "李雷")),
                new Question.Subject(LI.toLowerCase(), Map.of("name", "李雷")),
                new Question.Subject("110101199003079031", Map.of("name", "李雷")));

        Answer answer = desk.answer(
                "population", new Question(null, subjects, null, null, "核验", null, null, null, null), CREDIT);

        assertThat(answer.records()).extracting(Answer.Entity::found).containsExactly(false, true, false);
        assertThat(answer.records().get(1).verified()).isEqualTo(Map.of("name", true));
        assertThat(answer.records().get(2).problem()).isEqualTo("check");
    }

    @Test
    void itIsReadAsItWasOnADay() {
        town.grant("credit", List.of("residence"), Map.of(), Map.of());
        Question january = new Question(List.of(LI), null, null, null, "审核", null, null, "2026-01-15", null);

        assertThat(desk.answer("population", january, CREDIT)
                        .records()
                        .get(0)
                        .facts()
                        .get("residence")
                        .value())
                .isEqualTo("苏州市虎丘区2号");
    }

    @Test
    void everythingThatIsWrongWithAQuestionIsToldAtOnceWithoutTheValues() {
        Question wrong = new Question(
                List.of(LI, " "), null, List.of("nmae"), null, null, null, null, "yesterday", "2026-13-01");

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> desk.answer("population", wrong, CREDIT));

        assertThat(refusal.code()).isEqualTo(RefusalCode.QUERY_INVALID);
        assertThat(refusal.details().toString())
                .contains("/keys/1", "/facts/0", "/purpose", "/asOf", "/knownAt")
                .doesNotContain(LI);
    }

    @Test
    void whoWasGrantedNothingIsRefusedAndTheRefusalIsInTheLedger() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> desk.answer("population", about(LI, "好奇"), CREDIT));

        assertThat(refusal.code()).isEqualTo(RefusalCode.NOT_SUBSCRIBED);
        assertThat(
                        store.jdbc()
                                .queryForMap(
                                        "select actor, purpose, note from ledger.entry where resource = 'library/population' and hop = 'refused'"))
                .isEqualTo(Map.of("actor", "credit", "purpose", "好奇", "note", "not-subscribed"));
    }

    @Test
    void aFactThatWasNotGrantedIsRefusedByName() {
        town.grant("credit", List.of("name"), Map.of(), Map.of());

        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> desk.answer("population", verify(LI, Map.of("status", "0")), CREDIT));

        assertThat(refusal.code()).isEqualTo(RefusalCode.NOT_SUBSCRIBED);
        assertThat(refusal.details().toString()).contains("/verify/status");
    }

    @Test
    void aGrantForCertainMattersNeedsOneOfThem() {
        town.grant("credit", List.of("name"), Map.of(), Map.of(), List.of("school"));

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> desk.answer("population", about(LI, "入学"), CREDIT));
        Question named = new Question(List.of(LI), null, null, null, "入学", "M-1", "C-9", null, null);

        assertThat(refusal.code()).isEqualTo(RefusalCode.PURPOSE_NOT_GRANTED);
        assertThat(desk.answer("population", named, CREDIT).records().get(0).facts())
                .containsKey("name");
    }

    @Test
    void everyReadingIsALineOfTheLedgerThatIsFoundByTheKey() {
        town.grant("credit", List.of("name"), Map.of(), Map.of());

        Answer answer = desk.answer("population", about(LI, "信用审核"), CREDIT);

        assertThat(store.jdbc()
                        .queryForObject(
                                "select actor || ' ' || purpose || ' ' || subscription from ledger.entry where receipt = ? and keys @> array[?::bigint]",
                                String.class,
                                answer.receipt(),
                                hash.of("library/population", LI)))
                .isEqualTo("credit 信用审核 credit-population-0");
    }

    @Test
    void staffWhoDoNotSayWhatForSeeSensitiveFactsMasked() {
        Map<String, Answer.FactView> without = desk.answer("population", about(LI, null), SHEN)
                .records()
                .get(0)
                .facts();
        Map<String, Answer.FactView> with = desk.answer("population", about(LI, "投诉"), SHEN)
                .records()
                .get(0)
                .facts();

        assertThat(without.get("residence").value()).contains("***").doesNotContain("平江路");
        assertThat(without.get("name").value()).isEqualTo("李雷");
        assertThat(with.get("residence").value()).isEqualTo("苏州市姑苏区平江路1号");
    }
}
