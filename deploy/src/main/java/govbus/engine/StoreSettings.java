package govbus.engine;

import govbus.exchange.watch.Bulletins;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Whether the bus's PostgreSQL keeps what it confirms. Every receipt rests on these settings, so the bus does not start
 * on a server that has others, and says so when somebody changes one while it runs. {@code govbus.unsafe-store=true}
 * lets it start, for a trial whose data nobody needs.
 */
@Component
final class StoreSettings implements SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(StoreSettings.class);
    private static final String SUBJECT = "store";
    private static final String CODE = "store-unsafe";
    private static final int EVERY_MILLISECONDS = 60_000;
    private static final String SEE = "select lower(current_setting(?))";

    private static final Map<String, List<String>> EXPECTED = Map.of(
            "fsync", List.of("on"),
            "synchronous_commit", List.of("on", "local", "remote_write", "remote_apply"),
            "full_page_writes", List.of("on"),
            "zero_damaged_pages", List.of("off"),
            "transaction_read_only", List.of("off"),
            "server_encoding", List.of("utf8"));

    private final JdbcClient jdbc;
    private final Bulletins bulletins;
    private final boolean unsafe;

    StoreSettings(JdbcClient jdbc, Bulletins bulletins, @Value("${govbus.unsafe-store:false}") boolean unsafe) {
        this.jdbc = jdbc;
        this.bulletins = bulletins;
        this.unsafe = unsafe;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<String> problems = problems();
        if (!problems.isEmpty() && !unsafe) {
            throw new EngineFault("the bus's PostgreSQL could lose what it confirms: " + String.join("; ", problems));
        }
        problems.forEach(problem -> LOG.warn("the bus's PostgreSQL could lose what it confirms: {}", problem));
    }

    /** A role's or server's setting holds for sessions that begin after it was changed. */
    @Scheduled(initialDelay = EVERY_MILLISECONDS, fixedDelay = EVERY_MILLISECONDS)
    void look() {
        try {
            List<String> problems = problems();
            if (problems.isEmpty()) {
                bulletins.settle(SUBJECT, CODE);
            } else {
                bulletins.tell(
                        SUBJECT,
                        "error",
                        CODE,
                        "数据库设置可能丢失已确认的数据 / the bus's PostgreSQL could lose what it confirms: "
                                + String.join("; ", problems));
            }
        } catch (DataAccessException away) {
            LOG.debug("the store's settings cannot be seen now: {}", away.getMessage());
        }
    }

    /** All that is not as it has to be: {@code fsync = off (expected: on)}. */
    List<String> problems() {
        return EXPECTED.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(setting -> problem(setting.getKey(), setting.getValue()))
                .toList();
    }

    private Stream<String> problem(String setting, List<String> expected) {
        String value = jdbc.sql(SEE).param(setting).query(String.class).single();
        return expected.contains(value)
                ? Stream.empty()
                : Stream.of(setting + " = " + value + " (expected: " + String.join(" or ", expected) + ")");
    }
}
