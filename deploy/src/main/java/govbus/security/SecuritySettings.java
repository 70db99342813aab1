package govbus.security;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may come in.
 *
 * @param accountsFile JSON file of accounts that are made, or renewed when it has changed, at start; {@code {"clients": {"<id>": "<secret>"},
 *     "users": {"<role>": {"name", "password"}}}}; none by default
 * @param tokenLife how long an access token is valid
 */
@ConfigurationProperties("govbus.security")
record SecuritySettings(
        Path accountsFile, @DefaultValue("1h") Duration tokenLife) {}
