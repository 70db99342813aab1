package govbus.catalog.collection;

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

/** R10: what another department shares is not collected a second time without a reason that the authority accepts. */
class CollectionTest {
    private static final Who LAND = new Who("land", "department");
    private static final Who CREDIT = new Who("credit", "department");
    private static final Who APPROVER = new Who("zhao", "approver");
    private static final String FORM = """
            {"title": "信用承诺书", "purpose": "信用修复", "fields": [
              {"title": "宗地代码"}, {"title": " 坐 落：", "name": "zuoluo"}, {"title": "承诺事项"}]}""";

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
    void aFieldThatTheCatalogueOffersIsWarnedOfAndMustBeJustified() {
        Answer filed = counter.post(CREDIT, "/api/v1/collections", FORM);
        assertThat(filed.status()).as("" + filed.body()).isEqualTo(201);
        assertThat(filed.text("/state")).isEqualTo("duplicate");
        assertThat(filed.text("/stateChinese")).isEqualTo("可共享获取,不得重复收集");
        assertThat(filed.body().at("/document/fields/0").has("warning"))
                .as("the key is what one asks by")
                .isFalse();
        assertThat(filed.text("/document/fields/1/warning")).isEqualTo("可共享获取,不得重复收集");
        assertThat(filed.text("/document/fields/1/offeredBy/0/resource")).isEqualTo("land/parcel");
        assertThat(filed.body().at("/document/fields/2").has("warning")).isFalse();

        String moves = "/api/v1/collections/" + filed.text("/number") + "/moves";
        assertThat(counter.post(CREDIT, moves, "{\"move\": \"justify\"}").status())
                .as("without a reason and a basis")
                .isEqualTo(422);
        assertThat(counter.post(CREDIT, moves, "{\"move\": \"clear\"}").status())
                .as("only the bus finds that nothing is twice")
                .isEqualTo(409);
        Answer justified = counter.post(
                CREDIT, moves, "{\"move\": \"justify\", \"reason\": \"须当事人当场确认\", \"basis\": \"《信用条例》第九条\"}");
        assertThat(justified.text("/state")).isEqualTo("justified");
        assertThat(counter.get(APPROVER, "/api/v1/tasks").text("/0/kind")).isEqualTo("collection");
        assertThat(counter.post(CREDIT, moves, "{\"move\": \"allow\", \"reason\": \"自准\"}")
                        .status())
                .as("nobody allows it to himself")
                .isEqualTo(403);
        Answer refused = counter.post(APPROVER, moves, "{\"move\": \"refuse\", \"reason\": \"可由土地局共享\"}");
        assertThat(refused.text("/state")).isEqualTo("refused");
        assertThat(refused.text("/document/justification/basis")).isEqualTo("《信用条例》第九条");
        assertThat(refused.text("/timeline/0/reason")).isEqualTo("可由土地局共享");
    }

    @Test
    void whatNobodyElseOffersIsRegisteredAtOnce() {
        assertThat(counter.post(LAND, "/api/v1/collections", FORM).text("/state"))
                .as("the department's own data")
                .isEqualTo("registered");
        node.apply(Manifests.PARCEL
                .replace("land/parcel", "land/value")
                .replace("title: 坐落", "title: 评估价")
                .replace("type: unconditional", "type: none, condition: 《城市房地产管理法》"));
        assertThat(counter.post(CREDIT, "/api/v1/collections", FORM.replace(" 坐 落：\", \"name\": \"zuoluo", "评估价"))
                        .text("/state"))
                .as("what is shared with nobody")
                .isEqualTo("registered");
    }

    @Test
    void aBrokenFormIsToldOfAtOnceAndNothingIsKept() {
        Answer broken = counter.post(CREDIT, "/api/v1/collections", "{\"title\": \" \", \"fields\": [{}]}");
        assertThat(broken.status()).isEqualTo(422);
        assertThat(broken.body().at("/errors").size()).isEqualTo(3);
        assertThat(counter.post(
                                CREDIT,
                                "/api/v1/collections",
                                FORM.replace("\"title\": \"信", "\"department\": \"land\", \"title\": \"信"))
                        .status())
                .isEqualTo(403);
        assertThat(counter.get(APPROVER, "/api/v1/collections")
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
    }
}
