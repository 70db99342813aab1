package govbus.catalog.request;

import govbus.catalog.Refusal;
import govbus.catalog.registry.TestNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that the catalogue offers over HTTP, for whoever stands at the counter. */
public final class Counter {
    private static final JsonMapper JSON = new JsonMapper();
    private final MockMvc http;

    public Counter(TestNode node) {
        this.http = MockMvcBuilders.standaloneSetup(
                        node.beansWith(RestController.class).toArray())
                .setControllerAdvice(new Refusals())
                .build();
    }

    /** An answer. */
    public record Answer(int status, String tag, JsonNode body) {
        public String text(String pointer) {
            return body.at(pointer).asString(null);
        }
    }

    /** A caller with one role. */
    public record Who(String name, String role) {}

    public Answer get(Who who, String path) {
        return send(who, MockMvcRequestBuilders.get(URI.create(path)), null);
    }

    public Answer post(Who who, String path, String json) {
        return send(who, MockMvcRequestBuilders.post(URI.create(path)).contentType("application/json"), json);
    }

    public Answer post(Who who, String path, String json, String ifMatch) {
        return send(
                who,
                MockMvcRequestBuilders.post(URI.create(path))
                        .contentType("application/json")
                        .header("If-Match", ifMatch),
                json);
    }

    public Answer put(Who who, String path, String text) {
        return send(who, MockMvcRequestBuilders.put(URI.create(path)).contentType(type(text)), text);
    }

    public Answer put(Who who, String path, String text, String ifMatch) {
        return send(
                who,
                MockMvcRequestBuilders.put(URI.create(path))
                        .contentType(type(text))
                        .header("If-Match", ifMatch),
                text);
    }

    /** What is no JSON, as it is. */
    public byte[] bytes(Who who, String path) {
        try {
            return http.perform(MockMvcRequestBuilders.get(URI.create(path)).with(plain -> {
                        plain.setUserPrincipal(who::name);
                        plain.addUserRole(who.role());
                        return plain;
                    }))
                    .andReturn()
                    .getResponse()
                    .getContentAsByteArray();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    public Answer delete(Who who, String path) {
        return send(who, MockMvcRequestBuilders.delete(URI.create(path)), null);
    }

    private static String type(String text) {
        return text.startsWith("{") ? "application/json" : "application/yaml";
    }

    private Answer send(Who who, MockHttpServletRequestBuilder request, String body) {
        try {
            if (body != null) {
                request.content(body.getBytes(StandardCharsets.UTF_8));
            }
            MockHttpServletResponse response = http.perform(request.with((MockHttpServletRequest plain) -> {
                        plain.setUserPrincipal(who::name);
                        plain.addUserRole(who.role());
                        return plain;
                    }))
                    .andReturn()
                    .getResponse();
            String text = response.getContentAsString(StandardCharsets.UTF_8);
            return new Answer(
                    response.getStatus(),
                    response.getHeader("ETag"),
                    text.isEmpty() ? JSON.nullNode() : JSON.readTree(text));
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @RestControllerAdvice
    static class Refusals {
        @ExceptionHandler
        ResponseEntity<Object> refused(Refusal refusal) {
            java.util.Map<String, Object> body = new java.util.LinkedHashMap<>(refusal.details());
            body.put("code", refusal.code().word());
            body.put("detail", refusal.getMessage());
            return ResponseEntity.status(refusal.code().status()).body(body);
        }
    }
}
