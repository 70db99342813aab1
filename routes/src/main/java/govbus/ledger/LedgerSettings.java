package govbus.ledger;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the ledger is kept.
 *
 * @param keepMonths at least 36: records of providing personal and important data are kept three years (网络数据安全管理条例
 *     art. 12); ten years by default
 */
@ConfigurationProperties("govbus.ledger")
public record LedgerSettings(@DefaultValue("120") int keepMonths) {
    private static final int LEAST_MONTHS = 36;

    public LedgerSettings {
        if (keepMonths < LEAST_MONTHS) {
            throw new IllegalArgumentException("govbus.ledger.keep-months is at least " + LEAST_MONTHS
                    + ": the law asks for three years (网络数据安全管理条例 art. 12)");
        }
    }
}
