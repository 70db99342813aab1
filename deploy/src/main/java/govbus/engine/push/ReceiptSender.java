package govbus.engine.push;

import govbus.adapter.Accepted;
import org.apache.activemq.artemis.api.core.ICoreMessage;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.message.impl.CoreMessage;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.utils.UUIDGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Sends the receipt of a push to the temporary queue that its sender waits at. */
final class ReceiptSender {
    private static final Logger LOG = LoggerFactory.getLogger(ReceiptSender.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final ActiveMQServer server;

    ReceiptSender(ActiveMQServer server) {
        this.server = server;
    }

    /** The push is durable whatever becomes of this message; a receipt can be asked for by the same key again. */
    void send(String client, PushedMessage push, Accepted accepted) {
        if (push.replyTo() == null || !isTemporaryOf(client, push.replyTo())) {
            return;
        }
        try {
            server.getPostOffice().route(message(push, accepted), false);
        } catch (Exception undelivered) {
            LOG.warn("receipt {} could not be sent to its queue: {}", accepted.receipt(), undelivered.getMessage());
        }
    }

    private boolean isTemporaryOf(String client, String name) {
        Queue queue = server.locateQueue(SimpleString.of(name));
        return queue != null
                && queue.isTemporary()
                && queue.getUser() != null
                && queue.getUser().toString().equals(client);
    }

    private Message message(PushedMessage push, Accepted accepted) {
        ICoreMessage message = new CoreMessage(server.getStorageManager().generateID(), 512);
        message.setAddress(push.replyTo());
        message.setType(Message.TEXT_TYPE);
        message.setDurable(false);
        message.setTimestamp(System.currentTimeMillis());
        message.setUserID(UUIDGenerator.getInstance().generateUUID());
        message.putStringProperty("content_type", "application/json");
        message.getBodyBuffer().writeNullableSimpleString(SimpleString.of(JSON.writeValueAsString(accepted)));
        if (push.correlation() != null) {
            message.setCorrelationID(push.correlation());
        }
        return message;
    }
}
