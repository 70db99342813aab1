package govbus.exchange.limit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits that are not given by the machine. Nothing is ever dropped because of them: they are for warning in time.
 *
 * @param backlogRecords that wait for one subscription
 * @param backlogAge of the oldest record that waits for one subscription
 * @param quarantineRecords that wait in the quarantine for one resource
 * @param slotBytes that a source's database keeps for its reader, where that database has no limit of its own
 * @param databaseBytes of the store when it is not on this machine; 0 when nobody says
 */
@ConfigurationProperties("govbus.limits")
public record LimitSettings(
        @DefaultValue("10000000") long backlogRecords,
        @DefaultValue("7d") Duration backlogAge,
        @DefaultValue("100000") long quarantineRecords,
        @DefaultValue("8589934592") long slotBytes,
        @DefaultValue("0") long databaseBytes) {}
