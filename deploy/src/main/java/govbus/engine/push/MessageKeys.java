package govbus.engine.push;

import java.util.Map;
import org.apache.activemq.artemis.api.core.ICoreMessage;

/** What identifies a message: the sender's own key first, then a CloudEvent's id, then what the client library gave it. */
record MessageKeys(ICoreMessage message) {

    /** The idempotency key; {@code null} when the message has nothing that could be one. */
    String key(String contentType, Map<String, String> attributes, byte[] body) {
        String own = PushedMessage.text(message, "idempotency_key");
        if (own != null) {
            return own;
        }
        if (CloudEventText.is(contentType)) {
            String event = attributes.containsKey("id")
                    ? CloudEventText.key(attributes.get("source"), attributes.get("id"))
                    : CloudEventText.key(body);
            if (event != null) {
                return event;
            }
        }
        Object duplicate = message.getDuplicateProperty();
        if (duplicate != null) {
            return Sha256.of(
                    "duplicate-id",
                    String.valueOf(
                            message.getDuplicateIDBytes() == null
                                    ? duplicate
                                    : java.util.HexFormat.of().formatHex(message.getDuplicateIDBytes())));
        }
        return id() == null ? null : Sha256.of("message-id", id());
    }

    /** The correlation id, or as request and reply have it the message's own id. */
    Object correlation() {
        Object given = message.getCorrelationID();
        return given == null ? id() : given;
    }

    private String id() {
        String amqp = PushedMessage.text(message, "NATIVE_MESSAGE_ID");
        if (amqp != null) {
            return amqp;
        }
        return message.getUserID() == null ? null : "ID:" + message.getUserID();
    }
}
