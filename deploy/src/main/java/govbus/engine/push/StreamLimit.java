package govbus.engine.push;

import govbus.catalog.RefusalCode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.activemq.artemis.api.core.ActiveMQExceptionType;
import org.apache.activemq.artemis.api.core.Interceptor;
import org.apache.activemq.artemis.core.protocol.core.Packet;
import org.apache.activemq.artemis.core.protocol.core.impl.wireformat.SessionSendContinuationMessage;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;

/**
 * Ends the connection of a Core client that streams far more than a push may have: the broker asks who may send where
 * only when the last byte of a large message lies on its disk.
 */
public final class StreamLimit implements Interceptor {
    /** Room for 10 MiB of text with two bytes a character, so that a little too much still hears why. */
    private static final long MOST_BYTES = 48L << 20;

    private static final int MOST_STREAMS = 10_000;

    private final Map<Stream, Long> streams = new ConcurrentHashMap<>();

    private record Stream(Object connection, long channel) {}

    @Override
    public boolean intercept(Packet packet, RemotingConnection connection) {
        if (!(packet instanceof SessionSendContinuationMessage part)) {
            return true;
        }
        Stream stream = new Stream(connection.getID(), packet.getChannelID());
        if (!part.isContinues()) {
            streams.remove(stream);
            return true;
        }
        if (streams.size() > MOST_STREAMS) {
            // What is left of connections that broke in the middle; the others begin to count anew.
            streams.clear();
        }
        if (streams.merge(stream, (long) part.getBody().length, Long::sum) <= MOST_BYTES) {
            return true;
        }
        streams.remove(stream);
        connection.fail(ActiveMQExceptionType.DISCONNECTED.createException(
                RefusalCode.PAYLOAD_TOO_LARGE.word() + ": 不超过 10 MiB / at most 10 MiB a message"));
        return false;
    }
}
