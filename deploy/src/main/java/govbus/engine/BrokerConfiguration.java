package govbus.engine;

import govbus.engine.push.PushTurns;
import java.nio.file.Path;
import java.util.Map;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.TransportConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMAcceptorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.TransportConstants;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.settings.impl.AddressFullMessagePolicy;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/** How the embedded broker is set up: a journal on disk, two doors, and no address that ever pages. */
final class BrokerConfiguration {
    private static final long MEGABYTE = 1024L * 1024;
    private static final SimpleString DEAD = SimpleString.of("dead");
    private static final SimpleString NOWHERE = SimpleString.of("nowhere");
    private static final SimpleString EXPIRED = SimpleString.of("expired");
    private static final long KEPT_DEAD_LETTERS = 10_000;
    private static final int ANY_NUMBER = -1;
    private static final int OWN_THREADS = 30;

    private BrokerConfiguration() {}

    /** @param inVm number of the door that only this process can use */
    static Configuration of(Path directory, EngineSettings.Broker door, int inVm) throws Exception {
        Configuration configuration = new ConfigurationImpl()
                .setName("govbus")
                .setPersistenceEnabled(true)
                .setJournalType(JournalType.NIO)
                .setJournalDirectory(directory.resolve("journal").toString())
                .setBindingsDirectory(directory.resolve("bindings").toString())
                .setLargeMessagesDirectory(directory.resolve("large").toString())
                .setPagingDirectory(directory.resolve("paging").toString())
                .setJMXManagementEnabled(false)
                .setSecurityEnabled(true)
                // the built-in cluster user has a password that everybody knows
                .setClusterPassword(SecretFile.random())
                // senders wait in the broker's threads until the log has committed
                .setThreadPoolMaxSize(OWN_THREADS + PushTurns.MOST)
                // a disabled client must be refused within seconds
                .setSecurityInvalidationInterval(1_000)
                // a full disk is reported where data is accepted, at the log, and nowhere else
                .setMaxDiskUsage(-1);
        configuration.addAcceptorConfiguration(
                new TransportConfiguration(InVMAcceptorFactory.class.getName(), Map.of("serverId", inVm), "in-vm"));
        configuration.addAcceptorConfiguration(tcp(door));
        addressSettings(configuration);
        return configuration;
    }

    private static TransportConfiguration tcp(EngineSettings.Broker door) {
        return new TransportConfiguration(
                NettyAcceptorFactory.class.getName(),
                Map.of(
                        "host",
                        door.host(),
                        "port",
                        door.port(),
                        "protocols",
                        "AMQP,CORE,STOMP",
                        // opened when the bus is ready: who it is cannot be asked before
                        TransportConstants.AUTO_START,
                        false),
                EmbeddedBroker.DOOR,
                Map.of("amqpCredits", 1_000, "amqpLowCredits", 300, "maxFrameSize", 128 * 1024));
    }

    private static void addressSettings(Configuration configuration) {
        configuration.addAddressSetting("#", limited(32, AddressFullMessagePolicy.FAIL));
        configuration.addAddressSetting(
                "push.#",
                limited(32, AddressFullMessagePolicy.BLOCK)
                        .setAutoCreateAddresses(false)
                        .setAutoCreateQueues(false));
        configuration.addAddressSetting("delivery.#", limited(256, AddressFullMessagePolicy.FAIL));
        // a rejected message is offered again by whoever offered it, which an address for the dead would hide
        configuration.addAddressSetting(
                "subscription.#",
                limited(64, AddressFullMessagePolicy.FAIL)
                        .setDeadLetterAddress(NOWHERE)
                        .setAutoCreateAddresses(false)
                        .setAutoCreateQueues(false));
        configuration.addAddressSetting("dead", newestOnly());
        configuration.addAddressSetting("expired", newestOnly());
    }

    /** Made on demand, but only the bus has the permission to make queues; kept when they are empty. */
    private static AddressSettings limited(long megabytes, AddressFullMessagePolicy whenFull) {
        return new AddressSettings()
                .setDefaultAddressRoutingType(RoutingType.ANYCAST)
                .setDefaultQueueRoutingType(RoutingType.ANYCAST)
                .setMaxSizeBytes(megabytes * MEGABYTE)
                .setAddressFullMessagePolicy(whenFull)
                .setMaxDeliveryAttempts(ANY_NUMBER)
                .setDeadLetterAddress(DEAD)
                .setExpiryAddress(EXPIRED)
                .setAutoCreateAddresses(true)
                .setAutoCreateQueues(true)
                .setAutoDeleteQueues(false)
                .setAutoDeleteAddresses(false);
    }

    private static AddressSettings newestOnly() {
        return limited(32, AddressFullMessagePolicy.DROP).setDefaultRingSize(KEPT_DEAD_LETTERS);
    }
}
