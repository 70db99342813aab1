package govbus.engine.push;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.exchange.push.PushDesk;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.apache.activemq.artemis.api.core.ActiveMQBuffer;
import org.apache.activemq.artemis.api.core.ActiveMQBuffers;
import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ICoreMessage;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.message.LargeBodyReader;

/**
 * What a message carries.
 *
 * @param text whether it came as text, whose bytes are UTF-8 whatever its content type says
 */
record MessageBody(byte[] bytes, boolean text) {
    /** JMS text is sent with two bytes a character and its length. */
    private static final long MOST_ENCODED = 2L * PushDesk.MOST_BYTES + 64;

    /** @throws Refusal for more than may be pushed, and for what is neither text nor bytes */
    static MessageBody of(ICoreMessage message) throws ActiveMQException {
        boolean text = message.getType() == Message.TEXT_TYPE;
        if (!text && message.getType() != Message.BYTES_TYPE) {
            throw new Refusal(
                    RefusalCode.MEDIA_TYPE_UNKNOWN,
                    "只接受文本或字节消息 / a text or bytes message is expected, no object, map or stream");
        }
        if (message.containsProperty(Message.HDR_LARGE_COMPRESSED)) {
            throw new Refusal(RefusalCode.MEDIA_TYPE_UNKNOWN, "不接受压缩消息 / compressed messages are not taken");
        }
        ActiveMQBuffer buffer = message.isLargeMessage() ? large(message) : message.getReadOnlyBodyBuffer();
        limit(buffer.readableBytes());
        byte[] bytes;
        if (text) {
            SimpleString written = buffer.readNullableSimpleString();
            bytes = written == null ? new byte[0] : written.toString().getBytes(StandardCharsets.UTF_8);
        } else {
            bytes = new byte[buffer.readableBytes()];
            buffer.readBytes(bytes);
        }
        if (bytes.length > PushDesk.MOST_BYTES) {
            throw tooLarge();
        }
        return new MessageBody(bytes, text);
    }

    private static ActiveMQBuffer large(ICoreMessage message) throws ActiveMQException {
        LargeBodyReader reader = message.getLargeBodyReader();
        reader.open();
        try {
            limit(reader.getSize());
            ByteBuffer bytes = ByteBuffer.allocate((int) reader.getSize());
            reader.readInto(bytes);
            return ActiveMQBuffers.wrappedBuffer(bytes.array());
        } finally {
            reader.close();
        }
    }

    static void limit(long encoded) {
        if (encoded > MOST_ENCODED) {
            throw tooLarge();
        }
    }

    private static Refusal tooLarge() {
        return new Refusal(RefusalCode.PAYLOAD_TOO_LARGE, "不超过 10 MiB / at most 10 MiB a push");
    }
}
