package govbus.engine;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which broker the bus uses; the names are Spring Boot's own.
 *
 * @param mode {@code embedded}, or {@code native} for an external one
 * @param brokerUrl of an external broker, {@code (tcp://a:61616,tcp://b:61616)?ha=true}
 * @param user the bus's name at the broker
 * @param password of that user; a random one for each run of an embedded broker
 */
@ConfigurationProperties("spring.artemis")
record ArtemisSettings(@DefaultValue("embedded") Mode mode, String brokerUrl, String user, String password) {
    ArtemisSettings {
        if (mode == Mode.NATIVE && (brokerUrl == null || user == null || password == null)) {
            throw new EngineFault("spring.artemis.mode=native needs spring.artemis.broker-url, user and password");
        }
        if (mode == Mode.EMBEDDED) {
            brokerUrl = "vm://" + EmbeddedBroker.IN_VM;
            user = user == null ? "govbus" : user;
            password = password == null ? SecretFile.random() : password;
        }
    }

    enum Mode {
        EMBEDDED,
        NATIVE
    }

    boolean embedded() {
        return mode == Mode.EMBEDDED;
    }

    @Override
    public String toString() {
        return "artemis " + mode + " " + brokerUrl + " as " + user;
    }
}
