package govbus.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import govbus.city.bureau.Database;
import govbus.engine.PostgresServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** An engineer's first quarter of an hour: a department's table is brought in and its first row is delivered. */
@EnabledIf(
        value = "govbus.story.Screen#isPossible",
        disabledReason = "no Chromium (set CHROMIUM), or the console was not built")
@Execution(ExecutionMode.CONCURRENT)
class IntakeStory {
    private static final int MOST_INTERACTIONS = 25;
    private static final double PATIENT = 60_000;
    private static final Map<String, Object> ONE_ENGINEER = Map.of(
            "clients", Map.of(), "users", Map.of("engineer", Map.of("name", "engineer", "password", "synthetic-word")));

    @TempDir
    Path directory;

    @Test
    void aTableIsBroughtInAndItsFirstRowIsDeliveredWithinTwentyFiveInteractions() throws Exception {
        try (PostgresServer server = PostgresServer.start(directory.resolve("departments"));
                LoneBus bus = LoneBus.empty(
                        directory.resolve("outside"),
                        directory.resolve("bus"),
                        ONE_ENGINEER,
                        "--govbus.catalog.allow-loopback=true");
                Screen screen = new Screen(bus.url().toString(), Path.of("target", "screenshots"))) {
            Database land = database(server, "land");
            Database credit = database(server, "credit");
            land.sql().execute("create table parcel (id varchar(19) primary key, seat text, owner_phone text)");
            land.sql().execute("comment on table parcel is '宗地登记信息'");
            land.sql().update("insert into parcel values ('320500001', '一号路', '13800000000')");
            credit.sql().execute("create table parcel (id varchar(19) primary key, seat text, owner_phone text)");
            nothingIsThere(Desk.at(bus.url(), "engineer", "synthetic-word"));
            screen.open("/login");

            int interactions = bringsIn(screen, server.port());

            await().atMost(Duration.ofSeconds(60))
                    .until(() -> credit.count("select count(*) from parcel where id = '320500001'") == 1);
            assertThat(interactions).isLessThanOrEqualTo(MOST_INTERACTIONS);
            assertThat(screen.complaints()).isEmpty();
        }
    }

    /** An empty system: no department, no connection, no entry, no flow. */
    private static void nothingIsThere(Desk engineer) throws Exception {
        assertThat(engineer.get("/api/v1/departments").body()).isEmpty();
        assertThat(engineer.get("/api/v1/connections").body()).isEmpty();
        assertThat(engineer.get("/api/v1/resources").body().get("total").asInt())
                .isZero();
        assertThat(engineer.get("/api/v1/exchanges").body().get("items")).isEmpty();
    }

    /** Everything that a person does from the login to the first row counts: each click, each field. */
    private static int bringsIn(Screen screen, int port) {
        Page page = screen.page();
        Hand hand = new Hand(page);
        hand.types("login-name", "engineer");
        hand.types("login-password", "synthetic-word");
        hand.clicks("login-enter");
        hand.clicks("menu-connections");
        hand.clicks("connection-new");
        hand.typesAndChooses("connection-department", "市土地局(演示)");
        hand.types("connection-department-code", "11320500000000019Y");
        hand.types("connection-address", "localhost:" + port + "/land");
        hand.types("connection-user", "land");
        hand.types("connection-password", "secret-of-land");
        hand.clicks("connection-save");
        hand.clicks(page.locator("[data-table='parcel']"));
        assertThat(page.getByTestId("table-preview")).not().containsText("13800000000");
        screen.picture("intake-connection");
        hand.clicks("draft-entry");
        assertThat(page.getByTestId("entry-title")).hasValue("宗地登记信息");
        screen.picture("intake-draft");
        hand.clicks("draft-publish");
        hand.clicks("grant");
        hand.typesAndChooses("grant-subscriber", "市信用中心(演示)");
        hand.types("grant-subscriber-code", "11320500000000027R");
        hand.types("grant-address", "localhost:" + port + "/credit");
        hand.types("grant-user", "credit");
        hand.types("grant-password", "secret-of-credit");
        hand.types("grant-purpose", "信用评价");
        hand.types("grant-basis", "《政务数据共享条例》");
        screen.picture("intake-grant");
        hand.clicks("grant-save");
        assertThat(page.locator("dl.facts").first())
                .containsText("1 条", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENT));
        screen.picture("intake-delivered");
        return hand.interactions();
    }

    private static Database database(PostgresServer server, String name) {
        server.ensureDatabase(name, "secret-of-" + name);
        return Database.open(name, server.jdbcUrl(name), name, "secret-of-" + name);
    }
}
