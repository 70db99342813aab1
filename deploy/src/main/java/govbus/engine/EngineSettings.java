package govbus.engine;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the engines keep their data and where the broker listens.
 *
 * @param dataDir directory of this node, made when it is not there
 * @param broker doors of the embedded broker
 */
@ConfigurationProperties("govbus")
public record EngineSettings(
        @DefaultValue(".govbus") Path dataDir, @DefaultValue Broker broker) {

    /**
     * The embedded broker's door for clients of other machines and languages (AMQP 1.0 and Artemis Core).
     *
     * @param host address to listen on; {@code 0.0.0.0} for every one
     * @param port TCP port
     * @param maxMessageBytes largest message that is taken
     */
    public record Broker(
            @DefaultValue("127.0.0.1") String host,
            @DefaultValue("61616") int port,
            @DefaultValue("12582912") int maxMessageBytes) {}
}
