package govbus.catalog.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import govbus.catalog.Manifests;
import govbus.catalog.registry.TestDatabase;
import govbus.catalog.registry.TestNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MachineViewsTest {
    private static final String MORE = """
            ---
            apiVersion: govbus/v1
            kind: System
            metadata: {name: land/parcel-system}
            spec: {title: 土地管理系统}
            ---
            apiVersion: govbus/v1
            kind: Resource
            metadata: {name: credit/list}
            spec:
              title: 失信名单
              summary: 失信被执行人
              sharing: {type: unconditional}
              updateCycle: daily
              grade: general
              key: [id]
              keywords: [信用, 名单]
              items: [{name: id, title: 编号, type: text, required: true}]
            ---
            apiVersion: govbus/v1
            kind: Source
            metadata: {name: credit/list}
            spec: {resource: credit/list, adapter: push}
            ---
            apiVersion: govbus/v1
            kind: Subscription
            metadata: {name: land-list}
            spec:
              subscriber: land
              resource: credit/list
              items: [id]
              delivery: {adapter: queue, columns: {id: bh}}
            """;
    private static final RequestPostProcessor LAND = request -> {
        request.setUserPrincipal(() -> "land");
        request.addUserRole("department");
        return request;
    };
    private static final JsonMapper JSON = new JsonMapper();

    private TestNode node;
    private MockMvc http;

    @BeforeEach
    void start() throws Exception {
        node = new TestNode(TestDatabase.fresh(), Map.of());
        assertThat(node.apply(Manifests.ALL + MORE).problems()).isEmpty();
        http = MockMvcBuilders.standaloneSetup(
                        node.bean(ExportApi.class), node.bean(CkanApi.class), node.bean(GovStackDirectory.class))
                .build();
    }

    @AfterEach
    void stop() {
        node.close();
    }

    private JsonNode json(String url) throws Exception {
        return JSON.readTree(
                http.perform(get(url).with(LAND).header("X-GovStack-Client", "GOVBUS/GOV/11320500000000019Y/x"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void openApiSaysWhatCanBeCalledAndNoMore() throws Exception {
        JsonNode pushed = json("/api/v1/resources/credit/list/openapi");
        assertThat(pushed.path("openapi").asString()).startsWith("3.1");
        assertThat(pushed.path("paths").has("/api/v1/resources/credit/list/records"))
                .isTrue();
        assertThat(pushed.path("components")
                        .path("schemas")
                        .path("Record")
                        .path("required")
                        .get(0)
                        .asString())
                .isEqualTo("id");
        JsonNode read = json("/api/v1/resources/land/parcel/openapi");
        assertThat(read.path("paths").propertyNames()).noneMatch(path -> path.endsWith("/records"));
        everyReferenceLeadsSomewhere(pushed, pushed);
    }

    @Test
    void asyncApiNamesTheAddressAndTheQueueInWhichTheCallerWaits() throws Exception {
        JsonNode document = json("/api/v1/resources/credit/list/asyncapi");
        assertThat(document.path("asyncapi").asString()).startsWith("3.");
        assertThat(document.path("channels").path("push").path("address").asString())
                .isEqualTo("push.credit.list");
        assertThat(document.path("channels").path("land-list").path("address").asString())
                .isEqualTo("subscription.land-list");
        assertThat(document.at("/components/messages/land-list/payload/properties/data/properties")
                        .propertyNames())
                .containsExactly("bh");
        assertThat(document.path("operations").path("land-list").path("action").asString())
                .isEqualTo("send");
        everyReferenceLeadsSomewhere(document, document);
    }

    private static void everyReferenceLeadsSomewhere(JsonNode node, JsonNode document) {
        if (node.isObject() && node.has("$ref")) {
            String pointer = node.path("$ref").asString().substring(1);
            assertThat(document.at(pointer).isMissingNode()).as(pointer).isFalse();
        }
        node.forEach(child -> everyReferenceLeadsSomewhere(child, document));
    }

    @Test
    void aCkanHarvesterGetsEveryPackageOnceAndLaterOnlyWhatChanged() throws Exception {
        Set<String> ids = new LinkedHashSet<>();
        String search = "/api/3/action/package_search?rows=1&sort=id+asc&start=";
        for (int start = 0; start == ids.size(); start++) {
            JsonNode page = json(search + start).path("result").path("results");
            page.forEach(dataset -> ids.add(dataset.path("id").asString()));
        }
        assertThat(ids).hasSize(2);
        String since = "/api/3/action/package_search?rows=100&start=0&sort=id+asc&fq=";
        assertThat(json(since + "metadata_modified:[2020-01-01T00:00:00.123456Z TO *]")
                        .at("/result/count")
                        .asInt())
                .isEqualTo(2);
        assertThat(json(since + "metadata_modified:[2999-01-01T00:00:00Z TO *]")
                        .at("/result/count")
                        .asInt())
                .isZero();
        assertThat(json(since + "organization:land OR organization:credit")
                        .at("/result/count")
                        .asInt())
                .isEqualTo(2);
        assertThat(json(since + "-organization:land")
                        .at("/result/results/0/name")
                        .asString())
                .isEqualTo("credit--list");
        JsonNode dataset = json("/api/3/action/package_show?id=credit--list").path("result");
        assertThat(dataset.path("resources").size())
                .isEqualTo(dataset.path("num_resources").asInt());
        assertThat(json("/api/3/action/organization_show?id="
                                + dataset.path("owner_org").asString())
                        .at("/result/name")
                        .asString())
                .isEqualTo("credit");
        assertThat(json("/api/3/action/resource_show?id="
                                + dataset.at("/resources/0/id").asString())
                        .at("/result/package_id"))
                .isEqualTo(dataset.path("id"));
    }

    @Test
    void ckanClientsSearchCountAndAreRefusedInCkansOwnForm() throws Exception {
        http.perform(post("/api/3/action/package_search")
                        .contentType("application/json")
                        .content("{\"q\":\"名单\",\"facet.field\":\"[\\\"organization\\\",\\\"tags\\\"]\"}")
                        .with(LAND))
                .andExpect(jsonPath("$.success").value(true))
                .andExpect(jsonPath("$.result.count").value(1))
                .andExpect(jsonPath("$.result.facets.organization.credit").value(1))
                .andExpect(
                        jsonPath("$.result.search_facets.tags.items.length()").value(2));
        http.perform(get("/api/3/action/package_show?id=nobody").with(LAND))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.success").value(false))
                .andExpect(jsonPath("$.error.__type").value("Not Found Error"));
        http.perform(get("/api/3/action/package_search").param("fq", "{!join}x").with(LAND))
                .andExpect(status().isConflict());
        http.perform(get("/api/3/action/package_delete").with(LAND)).andExpect(status().isBadRequest());
    }

    @Test
    void govStackClientsFindMembersServicesAndTheirOpenApi() throws Exception {
        JsonNode clients = json("/api/govstack/im/listClients");
        conforms(clients, "restClientDetailsListType");
        String land = "/api/govstack/im/r1/GOVBUS/GOV/11320500000000019Y/parcel-system";
        JsonNode methods = json(land + "/listMethods");
        conforms(methods, "restServiceDetailsListType");
        assertThat(methods.at("/member/0/serviceCode").asString()).isEqualTo("parcel");
        assertThat(json(land + "/allowedMethods").path("member").size()).isZero();
        assertThat(json("/api/govstack/im/r1/GOVBUS/GOV/11320500000000027R/catalogue/allowedMethods")
                        .at("/member/0/serviceCode")
                        .asString())
                .isEqualTo("list");
        assertThat(json(land + "/getOpenAPI?serviceCode=parcel").path("openapi").asString())
                .startsWith("3.1");
        http.perform(get(land + "/listMethods").with(LAND)).andExpect(status().isBadRequest());
    }

    /** Against the published specification where it is; the form is asserted above in any case. */
    private static void conforms(JsonNode answer, String type) throws IOException {
        String given = System.getenv("GOVBUS_SHARED_DATA");
        Path file = (given == null ? Path.of("..", "..", "shared", "data") : Path.of(given))
                .resolve("public/13-specifications/GovStack_IM_Directory_Services_API.yaml");
        if (!Files.exists(file)) {
            System.out.println("SKIPPED: there is no " + file);
            return;
        }
        Map<String, Object> document = new Yaml().load(Files.readString(file));
        Map<String, Object> schema =
                Map.of("$ref", "#/components/schemas/" + type, "components", document.get("components"));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(JSON.writeValueAsString(schema), InputFormat.JSON)
                        .validate(answer.toString(), InputFormat.JSON))
                .isEmpty();
    }
}
