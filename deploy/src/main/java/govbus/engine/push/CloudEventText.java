package govbus.engine.push;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** CloudEvents 1.0 as the AMQP and JMS bindings carry them: structured in the body, or binary in the properties. */
final class CloudEventText {
    static final String TYPE = "application/cloudevents+json";

    private static final JsonMapper JSON = JsonMapper.shared();

    private CloudEventText() {}

    static boolean is(String contentType) {
        return contentType.toLowerCase(Locale.ROOT).startsWith(TYPE);
    }

    /** A binary event, written structured: attributes from the properties, data from the body. */
    static byte[] write(Map<String, String> attributes, byte[] data) {
        ByteArrayOutputStream event = new ByteArrayOutputStream(data.length + 512);
        byte[] head = JSON.writeValueAsBytes(attributes);
        event.write(head, 0, head.length - 1);
        byte[] name = ",\"data\":".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        event.write(name, 0, name.length);
        event.write(data, 0, data.length);
        event.write('}');
        return event.toByteArray();
    }

    /** The key of a single structured event; {@code null} when there is none to see. */
    static String key(byte[] event) {
        String source = null;
        String id = null;
        try (JsonParser parser = JSON.createParser(event)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                if (name.equals("id")) {
                    id = parser.getString();
                } else if (name.equals("source")) {
                    source = parser.getString();
                }
                parser.skipChildren();
            }
        } catch (JacksonException unreadable) {
            // Reading the records says where and why.
            return null;
        }
        return key(source, id);
    }

    static String key(String source, String id) {
        return id == null || source == null ? null : Sha256.of("cloudevent", source, id);
    }
}
