package govbus.engine.push;

import govbus.exchange.push.PushDesk;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Keeps one address for each resource that takes pushes, and no other. JMS clients insist on a queue behind it; that
 * queue takes no message, because every message is in the log before it could come there.
 */
public final class PushAddresses {
    private static final Logger LOG = LoggerFactory.getLogger(PushAddresses.class);
    private static final int EVERY_MILLISECONDS = 1_000;
    private static final String NOTHING = "1 = 0";

    private final Supplier<ActiveMQServer> broker;
    private final ObjectProvider<PushDesk> desk;

    /** Of a broker in this process; asked for each time, since one that died is replaced by another. */
    public PushAddresses(Supplier<ActiveMQServer> broker, ObjectProvider<PushDesk> desk) {
        this.broker = broker;
        this.desk = desk;
    }

    /** Makes what is missing and removes what is no more. */
    @Scheduled(fixedDelay = EVERY_MILLISECONDS)
    public void keep() throws Exception {
        ActiveMQServer server = broker.get();
        if (server == null || !server.isActive()) {
            return;
        }
        Set<String> wanted =
                desk.getObject().resources().stream().map(PushAddress::of).collect(Collectors.toSet());
        Set<String> present = Arrays.stream(
                        server.getActiveMQServerControl().getQueueNames(RoutingType.ANYCAST.toString()))
                .filter(PushAddress::is)
                .collect(Collectors.toSet());
        for (String address : wanted) {
            if (!present.contains(address)) {
                open(address);
            }
        }
        for (String address : present) {
            if (!wanted.contains(address)) {
                close(address);
            }
        }
    }

    private void open(String address) throws Exception {
        broker.get()
                .createQueue(QueueConfiguration.of(address)
                        .setAddress(address)
                        .setRoutingType(RoutingType.ANYCAST)
                        .setFilterString(NOTHING)
                        .setDurable(false)
                        .setMaxConsumers(0)
                        .setAutoCreateAddress(true));
        LOG.info("{} is open", address);
    }

    private void close(String address) throws Exception {
        broker.get().destroyQueue(SimpleString.of(address), null, false, true, true);
        LOG.info("{} is closed", address);
    }
}
