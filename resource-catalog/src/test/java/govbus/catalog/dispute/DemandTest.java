package govbus.catalog.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import govbus.catalog.Manifests;
import govbus.catalog.registry.TestDatabase;
import govbus.catalog.registry.TestNode;
import govbus.catalog.request.Counter;
import govbus.catalog.request.Counter.Answer;
import govbus.catalog.request.Counter.Who;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DemandTest {
    private static final Who LAND = new Who("land", "department");
    private static final Who CREDIT = new Who("credit", "department");
    private static final Who APPROVER = new Who("zhao", "approver");

    private TestNode node;
    private Counter counter;

    @BeforeEach
    void start() throws Exception {
        node = new TestNode(TestDatabase.fresh(), Map.of());
        node.apply(Manifests.ALL);
        counter = new Counter(node);
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void aDemandIsAssignedAndAnsweredByAnEntryThatExists() {
        Answer raised = counter.post(
                CREDIT, "/api/v1/demands", "{\"subject\": \"宗地坐落\", \"reason\": \"信用核查\", \"items\": [\"坐落\"]}");
        assertThat(raised.status()).isEqualTo(201);
        String moves = "/api/v1/demands/" + raised.text("/number") + "/moves";
        assertThat(counter.get(APPROVER, "/api/v1/tasks").text("/0/kind")).isEqualTo("demand");
        assertThat(counter.post(APPROVER, moves, "{\"move\": \"assign\", \"department\": \"nobody\"}")
                        .status())
                .isEqualTo(422);
        assertThat(counter.post(APPROVER, moves, "{\"move\": \"assign\", \"department\": \"land\"}")
                        .text("/state"))
                .isEqualTo("assigned");
        assertThat(counter.post(LAND, moves, "{\"move\": \"refuse\", \"reason\": \"x\"}")
                        .status())
                .isEqualTo(422);
        assertThat(counter.post(LAND, moves, "{\"move\": \"answer\", \"answer\": \"land/none\"}")
                        .status())
                .isEqualTo(422);
        Answer answered = counter.post(LAND, moves, "{\"move\": \"answer\", \"answer\": \"land/parcel\"}");
        assertThat(answered.text("/state")).isEqualTo("answered");
        assertThat(answered.text("/document/answer")).isEqualTo("land/parcel");
    }

    @Test
    void aDisputeGoesFromNegotiationToTheAuthority() {
        Answer raised = counter.post(
                CREDIT,
                "/api/v1/disputes",
                "{\"resource\": \"land/parcel\", \"subject\": \"缺少面积\", \"reason\": \"目录应含面积\"}");
        String moves = "/api/v1/disputes/" + raised.text("/number") + "/moves";
        assertThat(counter.post(LAND, moves, "{\"move\": \"negotiate\", \"reason\": \"可补充\"}")
                        .text("/state"))
                .isEqualTo("negotiating");
        assertThat(counter.post(CREDIT, moves, "{\"move\": \"escalate\", \"reason\": \"未达成\"}")
                        .text("/state"))
                .isEqualTo("coordinating");
        assertThat(counter.post(APPROVER, moves, "{\"move\": \"decide\", \"reason\": \"应补充\"}")
                        .status())
                .isEqualTo(422);
        assertThat(counter.post(APPROVER, moves, "{\"move\": \"decide\", \"reason\": \"应补充\", \"basis\": \"《条例》\"}")
                        .text("/state"))
                .isEqualTo("decided");
        assertThat(counter.get(new Who("police", "department"), "/api/v1/disputes")
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
    }
}
