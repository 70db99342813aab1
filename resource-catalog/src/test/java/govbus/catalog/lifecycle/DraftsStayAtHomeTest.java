package govbus.catalog.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import govbus.catalog.Manifests;
import govbus.catalog.registry.TestDatabase;
import govbus.catalog.registry.TestNode;
import govbus.catalog.request.Counter;
import govbus.catalog.request.Counter.Who;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not published is its department's own: another department finds it by no way. */
class DraftsStayAtHomeTest {
    private static final Who LAND = new Who("land", "department");
    private static final Who CREDIT = new Who("credit", "department");
    private static final Who ENGINEER = new Who("wang", "engineer");
    private static final String DRAFT =
            Manifests.PARCEL.replace("land/parcel", "land/plan").replace("title: 宗地\n", "title: 供地计划\n");
    private static final String ENTRY = "/api/v1/resources/land/plan";

    private TestNode node;
    private Counter counter;

    @BeforeEach
    void start() throws Exception {
        node = new TestNode(TestDatabase.fresh(), Map.of());
        node.apply(Manifests.ALL);
        counter = new Counter(node);
        assertThat(counter.put(LAND, "/api/v1/manifests", DRAFT).status()).isEqualTo(200);
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/schema", "/openapi", "/asyncapi", "/life", "/versions/1..1"})
    void aDraftIsUnknownToOtherDepartments(String view) {
        assertThat(counter.get(CREDIT, ENTRY + view).status()).isEqualTo(404);
        assertThat(counter.get(LAND, ENTRY + view).status()).isEqualTo(200);
    }

    @Test
    void aDraftStandsInTheWorkbookOfItsOwnDepartmentOnly() throws IOException {
        assertThat(workbook(CREDIT)).contains("宗地").doesNotContain("供地计划");
        assertThat(workbook(LAND)).contains("供地计划");
        assertThat(workbook(ENGINEER)).contains("供地计划");
    }

    @Test
    void aDraftIsInNoMachineView() {
        for (String path :
                new String[] {"/api/v1/catalog.ttl", "/api/v1/catalog.jsonld", "/api/3/action/package_list"}) {
            assertThat(new String(counter.bytes(LAND, path), StandardCharsets.UTF_8))
                    .as(path)
                    .contains("land")
                    .doesNotContain("plan", "供地计划");
        }
    }

    @Test
    void theNextVersionIsReadByItsOwnDepartmentUntilItIsPublished() {
        String parcel = "/api/v1/resources/land/parcel";
        assertThat(counter.post(LAND, parcel + "/moves", "{\"move\": \"update\", \"reason\": \"职责调整\"}")
                        .text("/state"))
                .isEqualTo("updating");
        assertThat(counter.put(LAND, parcel + "/draft", Manifests.PARCEL.replace("坐落", "宗地坐落地址"))
                        .status())
                .isEqualTo(200);
        assertThat(counter.get(LAND, parcel + "/life").body().toString()).contains("宗地坐落地址");
        assertThat(counter.get(CREDIT, parcel + "/life").status()).isEqualTo(200);
        assertThat(counter.get(CREDIT, parcel + "/life").body().toString()).doesNotContain("宗地坐落地址");
    }

    private String workbook(Who who) throws IOException {
        byte[] content = counter.bytes(who, "/api/v1/catalog.xlsx");
        StringBuilder text = new StringBuilder();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content));
                var rows = workbook.findSheet("资源目录").orElseThrow().openStream()) {
            rows.forEach(row -> row.forEach(
                    cell -> text.append(cell == null ? "" : cell.getText()).append('|')));
        }
        return text.toString();
    }
}
