package govbus.catalog.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import govbus.catalog.Manifests;
import govbus.catalog.Refusal;
import govbus.catalog.registry.TestDatabase;
import govbus.catalog.registry.TestNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

class ApiTest {
    private static final RequestPostProcessor ENGINEER = as("li", "engineer");
    private static final RequestPostProcessor LAND = as("land", "department");
    private static final RequestPostProcessor AUDITOR = as("wu", "auditor");

    @TempDir
    private Path directory;

    private TestNode node;
    private MockMvc http;

    @BeforeEach
    void start() throws Exception {
        node = new TestNode(
                TestDatabase.fresh(),
                Map.of("govbus.secrets.key-file", directory.resolve("key").toString()));
        http = MockMvcBuilders.standaloneSetup(
                        node.bean(ManifestController.class),
                        node.bean(EntryController.class),
                        node.bean(SecretController.class),
                        node.bean(DepartmentController.class),
                        node.bean(ResourceController.class))
                .setControllerAdvice(new Refusals())
                .build();
    }

    @AfterEach
    void stop() {
        node.close();
    }

    private static RequestPostProcessor as(String name, String role) {
        return (MockHttpServletRequest request) -> {
            request.setUserPrincipal(() -> name);
            request.addUserRole(role);
            return request;
        };
    }

    private static MockHttpServletRequestBuilder apply(String text) {
        return put("/api/v1/manifests").contentType("application/yaml").content(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anEngineerAppliesManifestsAndFindsTheResource() throws Exception {
        http.perform(apply(Manifests.ALL).with(ENGINEER))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.revision").value(1))
                .andExpect(jsonPath("$.changes[0].action").value("created"));
        http.perform(get("/api/v1/resources").param("q", "坐落").with(LAND))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].departmentTitle").value("土地局(演示)"))
                .andExpect(jsonPath("$.items[0].sources[0]").value("cdc"))
                .andExpect(jsonPath("$.facets.sharing[0].title").value("无条件共享"));
        http.perform(get("/api/v1/resources")
                        .param("q", "zuoluo")
                        .param("class", "3")
                        .with(LAND))
                .andExpect(jsonPath("$.items[0].highlights.items[0].text").value("坐落 zl"))
                .andExpect(
                        jsonPath("$.items[0].highlights.items[0].ranges[0][1]").value(2))
                .andExpect(jsonPath("$.facets.class[0].title").value("部门信息资源"))
                .andExpect(jsonPath("$.facets.state[0].count").value(1));
        http.perform(get("/api/v1/resources").param("q", "坐落 不存在").with(LAND))
                .andExpect(jsonPath("$.total").value(0));
        http.perform(get("/api/v1/resources")
                        .param("q", "PARCEL")
                        .param("page", "2")
                        .with(LAND))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items").isEmpty());
        http.perform(get("/api/v1/resources/land/parcel").with(LAND))
                .andExpect(jsonPath("$.code").value("307001/000001"))
                .andExpect(jsonPath("$.items[0].type").value("text"))
                .andExpect(jsonPath("$.sources[0].adapter").value("cdc"))
                .andExpect(jsonPath("$.subscriptions[0].subscriberTitle").value("信用中心(演示)"))
                .andExpect(jsonPath("$.versions[0].version").value(1));
        http.perform(get("/api/v1/resources/land/parcel/schema").with(LAND))
                .andExpect(jsonPath("$.required[0]").value("zddm"))
                .andExpect(jsonPath("$.properties.zddm.maxLength").value(19));
        http.perform(get("/api/v1/departments").with(LAND))
                .andExpect(jsonPath("$[1].name").value("land"))
                .andExpect(jsonPath("$[1].resources").value(1));
    }

    @Test
    void allMistakesAreAnsweredAtOnce() throws Exception {
        String text = Manifests.ALL.replace("items: [zddm, zl]", "items: [zdm]").replace("daily", "dayly");
        http.perform(apply(text).with(ENGINEER))
                .andExpect(status().is(422))
                .andExpect(jsonPath("$.code").value("manifest-invalid"))
                .andExpect(jsonPath("$.errors.length()").value(2))
                .andExpect(jsonPath("$.errors[0].line").value(28))
                .andExpect(jsonPath("$.errors[0].value").value("dayly"));
    }

    @Test
    void aDepartmentRegistersItsOwnAndGrantsNothingPastARequest() throws Exception {
        http.perform(apply(Manifests.LAND + "---\n" + Manifests.PARCEL).with(ENGINEER));
        http.perform(apply(Manifests.SUBSCRIPTION).with(as("credit", "department")))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("grant-by-request-only"));
        http.perform(apply(Manifests.SUBSCRIPTION).with(LAND))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.code").value("grant-by-request-only"));
        http.perform(get("/api/v1/manifests/Subscription/credit-parcel").with(ENGINEER))
                .andExpect(status().isNotFound());
        http.perform(apply(Manifests.SOURCE).with(LAND)).andExpect(status().isOk());
        http.perform(apply(Manifests.LAND).with(LAND))
                .andExpect(jsonPath("$.code").value("grant-not-owner"));
        http.perform(delete("/api/v1/manifests/Subscription/credit-parcel").with(LAND))
                .andExpect(jsonPath("$.code").value("grant-by-request-only"));
        http.perform(apply(Manifests.SOURCE.replace("Source", "Quelle")).with(LAND))
                .andExpect(jsonPath("$.code").value("grant-not-owner"));
        http.perform(apply(Manifests.SOURCE).with(AUDITOR))
                .andExpect(jsonPath("$.code").value("not-allowed"));
    }

    @Test
    void anEntryComesWithItsVersionAndAStaleOneIsRefused() throws Exception {
        http.perform(apply(Manifests.ALL).with(ENGINEER));
        http.perform(get("/api/v1/manifests/Resource/land/parcel").with(AUDITOR))
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.metadata.name").value("land/parcel"));
        String changed = Manifests.PARCEL.replace("title: 坐落", "title: 宗地坐落");
        http.perform(apply(changed).with(ENGINEER).header("If-Match", "\"1\"")).andExpect(status().isOk());
        http.perform(apply(Manifests.PARCEL).with(ENGINEER).header("If-Match", "\"1\""))
                .andExpect(status().isPreconditionFailed());
        http.perform(delete("/api/v1/manifests/Subscription/credit-parcel")
                        .with(ENGINEER)
                        .header("If-Match", "\"9\""))
                .andExpect(jsonPath("$.code").value("catalogue-version-stale"));
        http.perform(get("/api/v1/manifests/history")
                        .param("name", "land/parcel")
                        .with(AUDITOR))
                .andExpect(jsonPath("$[0].by").value("li"));
    }

    @Test
    void anEntryInUseIsNotRemoved() throws Exception {
        http.perform(apply(Manifests.ALL).with(ENGINEER));
        http.perform(delete("/api/v1/manifests/Connection/credit/db").with(ENGINEER))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.errors[0].name").value("credit-parcel"));
        http.perform(delete("/api/v1/manifests/Subscription/credit-parcel").with(ENGINEER))
                .andExpect(jsonPath("$.changes[0].action").value("removed"));
        http.perform(get("/api/v1/manifests/Subscription/credit-parcel").with(ENGINEER))
                .andExpect(status().isNotFound());
    }

    @Test
    void whatIsReadAsYamlCanBeAppliedAgain() throws Exception {
        http.perform(apply(Manifests.ALL).with(ENGINEER));
        String yaml = http.perform(
                        get("/api/v1/manifests").accept("application/yaml").with(ENGINEER))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(yaml).contains("坐落", "土地局(演示)");
        http.perform(apply(yaml).with(ENGINEER))
                .andExpect(jsonPath("$.revision").value(1));
        String json = http.perform(
                        get("/api/v1/manifests").accept("application/json").with(ENGINEER))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        http.perform(apply(json).with(ENGINEER))
                .andExpect(jsonPath("$.revision").value(1));
    }

    @Test
    void aSecretGoesInAndNeverComesOut() throws Exception {
        http.perform(apply(Manifests.ALL).with(ENGINEER));
        MockHttpServletRequestBuilder secret =
                put("/api/v1/secrets/credit-db").contentType("application/json").content("{\"value\":\"geheim\"}");
        http.perform(secret.with(ENGINEER)).andExpect(status().isNoContent());
        http.perform(put("/api/v1/secrets/credit-db")
                        .contentType("application/json")
                        .content("{\"value\":\"x\"}")
                        .with(LAND))
                .andExpect(status().isForbidden());
        for (String path : new String[] {"/api/v1/manifests", "/api/v1/manifests/history", "/api/v1/connections"}) {
            String body = http.perform(get(path).accept("application/json").with(ENGINEER))
                    .andExpect(status().isOk())
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            assertThat(body).contains("credit").doesNotContain("geheim");
        }
    }

    @Test
    void whoeverNamesNoFormGetsJsonAndEachFieldOnce() throws Exception {
        http.perform(apply(Manifests.ALL).with(ENGINEER));
        http.perform(get("/api/v1/manifests").accept("*/*").with(ENGINEER))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(7));
        http.perform(get("/api/v1/manifests/Source/land/parcel")
                        .accept("application/yaml")
                        .with(ENGINEER))
                .andExpect(content().contentType("application/yaml;charset=UTF-8"));
        String detail = http.perform(get("/api/v1/resources/land/parcel").with(ENGINEER))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(detail).containsOnlyOnce("\"sources\"").containsOnlyOnce("\"summary\"");
    }

    @Test
    void aFormOrAnEmptyBodyIsNotAManifest() throws Exception {
        http.perform(put("/api/v1/manifests")
                        .contentType("application/x-www-form-urlencoded")
                        .content(Manifests.LAND)
                        .with(ENGINEER))
                .andExpect(status().isUnsupportedMediaType());
        http.perform(apply("").with(ENGINEER)).andExpect(status().isBadRequest());
    }

    @Test
    void whoIsNobodyReadsNothing() throws Exception {
        http.perform(get("/api/v1/resources")).andExpect(status().isUnauthorized());
        http.perform(get("/api/v1/manifests").accept("application/json")).andExpect(status().isUnauthorized());
    }

    @RestControllerAdvice
    static final class Refusals {
        @ExceptionHandler
        ResponseEntity<Map<String, Object>> refused(Refusal refusal) {
            Map<String, Object> body = new HashMap<>(refusal.details());
            body.put("code", refusal.code().word());
            return ResponseEntity.status(refusal.code().status()).body(body);
        }
    }
}
