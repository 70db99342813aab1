package govbus.engine;

import java.util.regex.Pattern;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.Queue;

/** The queues at which clients wait for receipts: named by nobody, seen by who made them, gone with the connection. */
final class TemporaryQueues {
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private volatile ActiveMQServer server;

    void of(ActiveMQServer broker) {
        server = broker;
    }

    /** Whether any client may make one of this name. */
    static boolean mayMake(String address) {
        int at = address.indexOf("::");
        String name = at < 0 ? address : address.substring(at + 2);
        return UUID.matcher(name).matches()
                && (at < 0 || address.substring(0, at).equals(name));
    }

    boolean belongsTo(String user, String address) {
        if (server == null || !mayMake(address)) {
            return false;
        }
        Queue queue = server.locateQueue(
                SimpleString.of(address.substring(address.indexOf(':') < 0 ? 0 : address.indexOf("::") + 2)));
        return queue != null
                && queue.getUser() != null
                && queue.getUser().toString().equals(user);
    }
}
