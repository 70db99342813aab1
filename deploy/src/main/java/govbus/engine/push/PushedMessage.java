package govbus.engine.push;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ICoreMessage;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.api.core.SimpleString;

/**
 * A message as a push. Its properties are looked at by name and are data: none of them says who sends, and none becomes a
 * header of a route.
 *
 * @param key idempotency key; {@code null} when the message has nothing that could be one
 * @param replyTo queue that waits for the receipt; {@code null} for none
 * @param correlation what the receipt is marked with
 */
record PushedMessage(String key, String contentType, byte[] body, String replyTo, Object correlation) {
    private static final Set<String> SAYS_NOTHING = Set.of("", "application/octet-stream", "text/plain");
    private static final String[] CONTENT_TYPES = {"content_type", "JMS_AMQP_ContentType", "_AMQ_CONTENT_TYPE"};

    /** @throws Refusal when it cannot be a push */
    static PushedMessage of(Message message) throws ActiveMQException {
        if (!message.isLargeMessage()) {
            MessageBody.limit(message.getEncodeSize());
        }
        ICoreMessage core = core(message);
        MessageBody body = MessageBody.of(core);
        String contentType = contentType(core, body);
        Map<String, String> attributes = attributes(core);
        MessageKeys keys = new MessageKeys(core);
        byte[] bytes = body.bytes();
        if (attributes.containsKey("specversion") && !CloudEventText.is(contentType)) {
            bytes = CloudEventText.write(attributes, bytes);
            contentType = CloudEventText.TYPE;
        }
        return new PushedMessage(
                keys.key(contentType, attributes, bytes), contentType, bytes, replyTo(core), keys.correlation());
    }

    private static ICoreMessage core(Message message) {
        try {
            return message.toCore();
        } catch (RuntimeException unreadable) {
            throw new Refusal(RefusalCode.MALFORMED_REQUEST, "无法读取消息 / the message cannot be read");
        }
    }

    private static String contentType(ICoreMessage core, MessageBody body) {
        for (String name : CONTENT_TYPES) {
            String given = text(core, name);
            if (given != null
                    && !SAYS_NOTHING.contains(given.split(";", 2)[0].strip().toLowerCase(java.util.Locale.ROOT))) {
                return body.text() ? given.split(";", 2)[0] : given;
            }
        }
        for (byte one : body.bytes()) {
            if (one == '{' || one == '[') {
                return "application/json";
            }
            if (one != ' ' && one != '\t' && one != '\r' && one != '\n') {
                break;
            }
        }
        throw new Refusal(
                RefusalCode.MEDIA_TYPE_UNKNOWN,
                "请在属性 content_type 中说明格式 / name the form in the property content_type, or send JSON");
    }

    private static Map<String, String> attributes(ICoreMessage core) {
        Map<String, String> attributes = new TreeMap<>();
        for (SimpleString name : core.getPropertyNames()) {
            String written = name.toString();
            if (written.startsWith("cloudEvents_") || written.startsWith("cloudEvents:")) {
                attributes.put(written.substring("cloudEvents_".length()), text(core, written));
            }
        }
        return attributes;
    }

    private static String replyTo(ICoreMessage core) {
        SimpleString reply = core.getReplyTo();
        if (reply == null) {
            return null;
        }
        String written = reply.toString();
        return written.substring(written.indexOf("://") < 0 ? 0 : written.indexOf("://") + 3);
    }

    static String text(ICoreMessage core, String name) {
        Object value = core.getObjectProperty(name);
        return value == null ? null : value.toString();
    }
}
