package govbus.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import govbus.catalog.Catalog;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** When the broker's door stands open. */
class EmbeddedBrokerTest {

    @TempDir
    Path directory;

    @Test
    void nobodyGetsInBeforeTheDoorIsOpened() throws IOException {
        int port = FreePort.any();
        try (EmbeddedBroker broker = start(port)) {
            assertThat(isOpen(port)).isFalse();
            broker.openDoor();
            assertThat(isOpen(port)).isTrue();
        }
    }

    @Test
    void theDoorStandsOpenAgainAfterTheBrokerGaveUp() throws Exception {
        int port = FreePort.any();
        try (EmbeddedBroker broker = start(port)) {
            broker.openDoor();
            broker.server().stop();
            assertThat(isOpen(port)).isFalse();
            broker.reviveIfDead();
            assertThat(isOpen(port)).isTrue();
        }
    }

    @Test
    void theDoorOfABrokerThatGaveUpBeforeTheBusWasReadyIsOpenedWhenItIsBack() throws Exception {
        int port = FreePort.any();
        try (EmbeddedBroker broker = start(port)) {
            broker.server().stop();
            broker.openDoor();
            assertThat(isOpen(port)).isFalse();
            broker.reviveIfDead();
            assertThat(isOpen(port)).isTrue();
        }
    }

    @Test
    void aPortThatSomebodyElseHasIsNamed() throws IOException {
        try (ServerSocket somebody = new ServerSocket(0);
                EmbeddedBroker broker = start(somebody.getLocalPort())) {
            assertThatThrownBy(broker::openDoor)
                    .isInstanceOf(EngineFault.class)
                    .hasMessageContaining("port " + somebody.getLocalPort())
                    .hasMessageContaining("--govbus.broker.port");
        }
    }

    private EmbeddedBroker start(int port) {
        StaticListableBeanFactory nobody = new StaticListableBeanFactory();
        BrokerGate gate = new BrokerGate(
                new BrokerGate.Login("govbus", "secret"),
                nobody.getBeanProvider(BrokerUsers.class),
                nobody.getBeanProvider(Catalog.class),
                Clock.systemUTC());
        return EmbeddedBroker.start(directory, new EngineSettings.Broker("127.0.0.1", port, 1 << 20), gate);
    }

    private static boolean isOpen(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1_000);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
