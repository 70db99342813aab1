package govbus.exchange.watch;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Bulletins on a store of the tests' own. */
public final class BulletinsForTests {

    private BulletinsForTests() {}

    public static Bulletins bulletins(JdbcClient jdbc) {
        return new Bulletins(jdbc);
    }
}
