package govbus.catalog.export;

import govbus.catalog.Resource;
import govbus.catalog.Subscription;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** AsyncAPI 3 of a resource: the address a department pushes to, and the queues in which it is waited for. */
public final class AsyncApiDocument {
    private AsyncApiDocument() {}

    /** @param broker host and port of the broker, {@code localhost:61616} */
    public static Map<String, Object> of(Mounted mounted, String broker) {
        Resource resource = mounted.resource();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("asyncapi", "3.0.0");
        document.put("id", "urn:govbus:resource:" + resource.name().replace('/', ':'));
        document.put(
                "info",
                Map.of(
                        "title", resource.title(),
                        "version", resource.version() + ".0.0",
                        "description", resource.summary()));
        document.put("defaultContentType", "application/json");
        document.put(
                "servers",
                Map.of(
                        "broker",
                        Map.of(
                                "host",
                                broker,
                                "protocol",
                                "amqp",
                                "protocolVersion",
                                "1.0",
                                "security",
                                List.of(Map.of("$ref", "#/components/securitySchemes/client")))));
        Map<String, Object> channels = new LinkedHashMap<>();
        Map<String, Object> operations = new LinkedHashMap<>();
        if (mounted.pushed()) {
            channels.put("push", channel("push." + resource.name().replace('/', '.'), "push"));
            operations.put("push", operation("receive", "push", "部门推送 The department pushes"));
        }
        for (Subscription subscription : mounted.queues()) {
            String name = subscription.name();
            channels.put(name, channel("subscription." + name, name));
            operations.put(name, operation("send", name, "订阅队列 The subscriber's queue"));
        }
        document.put("channels", channels);
        document.put("operations", operations);
        document.put("components", components(mounted));
        return document;
    }

    private static Map<String, Object> channel(String address, String message) {
        return Map.of(
                "address",
                address,
                "servers",
                List.of(Map.of("$ref", "#/servers/broker")),
                "messages",
                Map.of("event", Map.of("$ref", "#/components/messages/" + message)));
    }

    private static Map<String, Object> operation(String action, String channel, String title) {
        return Map.of("action", action, "title", title, "channel", Map.of("$ref", "#/channels/" + channel));
    }

    private static Map<String, Object> components(Mounted mounted) {
        Map<String, Object> messages = new LinkedHashMap<>();
        Map<String, Object> schemas = new LinkedHashMap<>();
        schemas.put("Record", RecordSchema.of(mounted.resource()));
        if (mounted.pushed()) {
            messages.put(
                    "push",
                    Map.of(
                            "name", "records",
                            "contentType", "application/json",
                            "payload",
                                    Map.of("type", "array", "items", Map.of("$ref", "#/components/schemas/Record"))));
        }
        for (Subscription subscription : mounted.queues()) {
            messages.put(
                    subscription.name(),
                    Map.of(
                            "name", "record",
                            "title", "CloudEvents 1.0",
                            "contentType", "application/cloudevents+json",
                            "payload", event(mounted.resource(), subscription)));
        }
        return Map.of(
                "messages",
                messages,
                "schemas",
                schemas,
                "securitySchemes",
                Map.of("client", Map.of("type", "userPassword")));
    }

    /** What a subscriber gets: every item as text, under the names that its grant gives them, and only those granted. */
    private static Map<String, Object> event(Resource resource, Subscription subscription) {
        Map<String, Object> data = new LinkedHashMap<>();
        for (String item : subscription.items()) {
            String shown = subscription.delivery().columns().getOrDefault(item, item);
            String title = resource.item(item).map(govbus.catalog.Item::title).orElse(item);
            data.put(shown, Map.of("type", List.of("string", "null"), "title", title));
        }
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("specversion", Map.of("const", "1.0"));
        properties.put("id", Map.of("type", "string"));
        properties.put("source", Map.of("const", resource.name()));
        properties.put(
                "type",
                Map.of("enum", List.of("govbus.record.created", "govbus.record.updated", "govbus.record.deleted")));
        properties.put("time", Map.of("type", "string", "format", "date-time"));
        properties.put("datacontenttype", Map.of("const", "application/json"));
        properties.put("data", Map.of("type", "object", "properties", data));
        return Map.of(
                "type", "object", "properties", properties, "required", List.of("specversion", "id", "source", "type"));
    }
}
