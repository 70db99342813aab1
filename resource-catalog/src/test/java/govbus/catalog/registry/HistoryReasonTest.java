package govbus.catalog.registry;

import static org.assertj.core.api.Assertions.assertThat;

import govbus.catalog.Manifests;
import govbus.catalog.request.Counter;
import govbus.catalog.request.Counter.Who;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each change of an entry stands in the history with its reason, and what was removed with all that it said. */
class HistoryReasonTest {
    private static final Who ENGINEER = new Who("wang", "engineer");
    private static final Who LAND = new Who("land", "department");
    private static final String HISTORY = "/api/v1/manifests/history?kind=Resource&name=land/parcel";

    private TestNode node;
    private Counter counter;

    @BeforeEach
    void start() throws Exception {
        node = new TestNode(TestDatabase.fresh(), Map.of());
        counter = new Counter(node);
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void theReasonOfAManifestAMoveAndARemovalStandsBesideWhoAndWhen() {
        String together = Manifests.LAND + "---\n" + Manifests.PARCEL;
        assertThat(counter.put(ENGINEER, "/api/v1/manifests?reason=first-notice", together)
                        .status())
                .isEqualTo(200);
        String moves = "/api/v1/resources/land/parcel/moves";
        assertThat(counter.post(LAND, moves, "{\"move\": \"update\", \"reason\": \"职责调整\"}")
                        .status())
                .isEqualTo(200);
        assertThat(counter.delete(ENGINEER, "/api/v1/manifests/Resource/land/parcel?reason=merged")
                        .status())
                .isEqualTo(200);

        Counter.Answer history = counter.get(ENGINEER, HISTORY);
        assertThat(history.body().findValuesAsString("reason"))
                .containsExactly("merged", "update: 职责调整", "first-notice");
        assertThat(history.text("/0/action")).isEqualTo("removed");
        assertThat(history.text("/0/by")).isEqualTo("wang");
        assertThat(history.text("/0/before/spec/title")).isEqualTo("宗地");
    }

    @Test
    void anEndlessReasonIsRefusedAndNothingIsChanged() {
        assertThat(counter.put(ENGINEER, "/api/v1/manifests?reason=" + "x".repeat(2001), Manifests.LAND)
                        .status())
                .isEqualTo(400);
        assertThat(node.catalog().departments()).isEmpty();
    }
}
