package govbus.engine;

import govbus.engine.push.StreamLimit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.paging.PagingStore;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerBasePlugin;
import org.apache.activemq.artemis.spi.core.remoting.Acceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The Artemis broker inside this process. Its disk may be lost: whatever counts is in the exchange log. */
final class EmbeddedBroker implements AutoCloseable {
    /** Number of the door inside this process. */
    static final int IN_VM = 0;

    /** Name of the door for everybody else. */
    static final String DOOR = "tcp";

    private static final int START_SECONDS = 60;

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedBroker.class);

    private final EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
    private final BrokerGate gate;
    private final int port;
    private volatile boolean closed;
    private boolean open;

    private EmbeddedBroker(BrokerGate gate, int port) {
        this.gate = gate;
        this.port = port;
    }

    static EmbeddedBroker start(
            Path directory, EngineSettings.Broker door, BrokerGate gate, ActiveMQServerBasePlugin... plugins) {
        EmbeddedBroker embedded = new EmbeddedBroker(gate, door.port());
        try {
            Configuration configuration = BrokerConfiguration.of(directory, door, IN_VM);
            for (ActiveMQServerBasePlugin plugin : plugins) {
                configuration.registerBrokerPlugin(plugin);
            }
            embedded.broker.setConfiguration(configuration);
            embedded.broker.setSecurityManager(gate);
            embedded.broker.start();
            embedded.insistOnActive(directory);
            embedded.guard();
            return embedded;
        } catch (EngineFault e) {
            embedded.close();
            throw e;
        } catch (Exception e) {
            throw new EngineFault("the broker does not start in " + directory + ": " + e.getMessage(), e);
        }
    }

    /** Starting does not throw when the broker fails to initialise; a bus with a dead broker must not run. */
    private void insistOnActive(Path directory) throws InterruptedException {
        boolean activated = server().waitForActivation(START_SECONDS, TimeUnit.SECONDS);
        if (!activated || !isActive()) {
            throw new EngineFault("the broker is not active (expected: nobody else on " + directory + ")");
        }
    }

    /** From now on everybody may knock, also after the broker was started again. */
    synchronized void openDoor() {
        open = true;
        if (!isActive()) {
            // started again by the patrol, which opens the door then
            return;
        }
        try {
            Acceptor door = server().getRemotingService().getAcceptor(DOOR);
            if (!door.isStarted()) {
                door.start();
            }
        } catch (Exception e) {
            throw new EngineFault(
                    "the broker does not listen on port " + port
                            + " (expected: it is free; another port: --govbus.broker.port): " + e.getMessage(),
                    e);
        }
    }

    /** What hangs on the server itself, and is lost with one that died. */
    private void guard() {
        gate.temporaryQueues().of(server());
        server().getRemotingService().addIncomingInterceptor(new StreamLimit());
    }

    boolean isActive() {
        return server() != null && server().isStarted() && server().isActive();
    }

    /** A broker that has given up, at a full disk for example, is started again; what it held is fed again from the log. */
    synchronized void reviveIfDead() {
        if (closed || isActive()) {
            return;
        }
        LOG.warn("the broker is not active any more: it is started again");
        try {
            broker.stop();
            broker.start();
            guard();
            if (open) {
                openDoor();
            }
        } catch (Exception e) {
            LOG.warn("the broker does not start yet, and is tried again: {}", e.getMessage());
        }
    }

    /** Ends the connections of everybody who is no longer welcome. */
    void expelTheUnwelcome() {
        server().getSessions().stream()
                .filter(session -> session.getValidatedUser() != null && !gate.mayStay(session.getValidatedUser()))
                .map(session -> session.getRemotingConnection())
                .distinct()
                .forEach(connection -> connection.fail(
                        new org.apache.activemq.artemis.api.core.ActiveMQSecurityException("no longer allowed")));
    }

    /** How full each address is that has a limit. */
    List<BrokerGauge.Fill> fills() throws Exception {
        List<BrokerGauge.Fill> fills = new ArrayList<>();
        for (SimpleString address : server().getPagingManager().getStoreNames()) {
            PagingStore store = server().getPagingManager().getPageStore(address);
            if (store.getMaxSize() > 0) {
                fills.add(new BrokerGauge.Fill(
                        address.toString(), store.getAddressSize(), store.getMaxSize(), store.isPaging()));
            }
        }
        return fills;
    }

    ActiveMQServer server() {
        return broker.getActiveMQServer();
    }

    @Override
    public void close() {
        closed = true;
        try {
            broker.stop();
        } catch (Exception e) {
            throw new EngineFault("the broker does not stop", e);
        }
    }
}
