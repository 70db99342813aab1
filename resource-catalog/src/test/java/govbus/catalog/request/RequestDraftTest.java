package govbus.catalog.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import govbus.catalog.Manifests;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.casework.CaseDesk;
import govbus.catalog.casework.CaseFile;
import govbus.catalog.casework.CaseStore;
import govbus.catalog.casework.Party;
import govbus.catalog.registry.TestDatabase;
import govbus.catalog.registry.TestNode;
import govbus.catalog.request.Counter.Answer;
import govbus.catalog.request.Counter.Who;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A request that is still being written. */
class RequestDraftTest {
    private static final Who CREDIT = new Who("credit", "department");
    private static final Party WRITER = new Party("credit", "credit", true, false, false, false);
    private static final String REQUESTS = "/api/v1/requests";

    private TestNode node;
    private Counter counter;

    @BeforeEach
    void start() throws Exception {
        node = new TestNode(TestDatabase.fresh(), Map.of());
        String conditional =
                Manifests.PARCEL.replace("{type: unconditional}", "{type: conditional, condition: 按事项逐条查询}");
        node.apply(String.join("---\n", Manifests.LAND, conditional, Manifests.SOURCE));
        counter = new Counter(node);
    }

    @AfterEach
    void stop() {
        node.close();
    }

    private static String draft(String scenario) {
        return """
                {"resource": "land/parcel", "items": ["zddm"], "purpose": "信用核查", "basis": "《社会信用条例》",
                 "scenario": "%s", "until": "%s", "commitment": true, "draft": true,
                 "contact": {"person": "王五", "phone": "0512-000000"},
                 "delivery": {"adapter": "table", "connection": "credit/db", "properties": {"table": "parcel"}}}
                """.formatted(scenario, LocalDate.now().plusYears(1));
    }

    @Test
    void whatIsWrittenAfterItWasHandedInIsRefusedAndItStaysHandedIn() {
        String number = counter.post(CREDIT, REQUESTS, draft("年度核查")).text("/number");
        CaseFile seenBefore = node.bean(CaseStore.class).get(number);
        Answer handedIn = counter.post(CREDIT, REQUESTS + "/" + number + "/moves", "{\"move\": \"submit\"}");
        assertThat(handedIn.text("/state")).as(handedIn.body().toString()).isEqualTo("dept-review");

        assertThatThrownBy(() -> node.bean(CaseDesk.class).keep(seenBefore, "write", WRITER))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(RefusalCode.CATALOGUE_VERSION_STALE));

        assertThat(counter.get(CREDIT, REQUESTS + "/" + number).text("/state")).isEqualTo("dept-review");
    }

    @Test
    void ofTwoEditorsTheSecondIsToldThatTheFirstHasWritten() {
        String number = counter.post(CREDIT, REQUESTS, draft("年度核查")).text("/number");
        Answer first = counter.put(CREDIT, REQUESTS + "/" + number, draft("季度核查"), "\"1\"");
        assertThat(first.status()).as(first.body().toString()).isEqualTo(200);
        Answer second = counter.put(CREDIT, REQUESTS + "/" + number, draft("每日核查"), "\"1\"");
        assertThat(second.status()).isEqualTo(412);
        assertThat(counter.get(CREDIT, REQUESTS + "/" + number).text("/document/form/scenario"))
                .isEqualTo("季度核查");
    }

    @Test
    void moreThanAPersonWritesIsNotKept() {
        assertThat(counter.post(CREDIT, REQUESTS, draft("x".repeat(100_000))).text("/code"))
                .isEqualTo("payload-too-large");
        String number = counter.post(CREDIT, REQUESTS, draft("年度核查")).text("/number");
        assertThat(counter.put(CREDIT, REQUESTS + "/" + number, draft("x".repeat(100_000)))
                        .text("/code"))
                .isEqualTo("payload-too-large");
    }
}
