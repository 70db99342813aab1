package govbus.adapter.jdbc;

import static govbus.adapter.PostgresServer.rows;
import static govbus.adapter.PostgresServer.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import govbus.adapter.Change;
import govbus.adapter.Delivery;
import govbus.adapter.Endpoint;
import govbus.adapter.PostgresServer;
import govbus.adapter.Row;
import govbus.adapter.Target;
import govbus.adapter.Target.Applied;
import govbus.adapter.Target.PositionMoved;
import govbus.adapter.Target.Refused;
import govbus.adapter.TargetTask;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTargetTest {
    private static final List<String> ITEMS = List.of("xkzbh", "xmmc", "fzrq", "jsgm");

    /** Who holds a row of the position table. */
    private static final String LOCKED =
            "select pid from pg_locks where relation = to_regclass('govbus_position')" + " and mode = 'RowShareLock'";

    private final List<Refused> parked = new ArrayList<>();
    private Endpoint.Database database;
    private Target target;

    @BeforeEach
    void createTable() throws Exception {
        database = PostgresServer.database();
        run(
                database,
                "create table permit (xkzbh text primary key, \"Xm\"\"mc\" varchar(10) not null, fzrq date,"
                        + " jsgm numeric(18,2), own text default 'kept')");
        target = open(Map.of("table", "permit"));
    }

    @AfterEach
    void close() {
        target.close();
    }

    @Test
    void rowsAreInsertedUpdatedAndDeletedAndThePositionGoesAlong() throws Exception {
        assertThat(target.position(0)).isEmpty();
        assertThat(apply(0, 5, row("a", "甲😀", "2026-11-22", "1.5"), row("b", "乙", null, null)))
                .isEqualTo(new Applied(2, 0, false));
        assertThat(apply(5, 9, row("a", "丙", "2026-11-23", "1.50"), deleted("b"), row("c", "a\tb\\\n", null, "NaN")))
                .isEqualTo(new Applied(3, 0, false));

        assertThat(rows(database, "select * from permit order by 1"))
                .containsExactly("a|丙|2026-11-23|1.50|kept", "c|a\tb\\\n|null|NaN|kept");
        assertThat(target.position(0)).hasValue(9);
        assertThat(target.position(1)).isEmpty();
    }

    @Test
    void aDeliveryThatWasAppliedBeforeIsIgnored() throws Exception {
        apply(0, 5, row("a", "x", null, null));
        assertThat(apply(0, 5, row("a", "y", null, null))).isEqualTo(new Applied(0, 0, true));
        assertThat(rows(database, "select \"Xm\"\"mc\" from permit")).containsExactly("x");
    }

    @Test
    void aDeliveryFromAnotherPositionIsRefusedAndTellsTheTargets() throws Exception {
        apply(0, 5, row("a", "x", null, null));
        assertThatThrownBy(() -> apply(7, 9, row("a", "y", null, null)))
                .isInstanceOfSatisfying(PositionMoved.class, moved -> assertThat(moved.position())
                        .isEqualTo(5));
        assertThat(apply(5, 9, row("a", "z", null, null)).applied()).isEqualTo(1);
    }

    @Test
    void ofOneKeysChangesTheLastWins() throws Exception {
        apply(
                0,
                6,
                row("a", "1", null, null),
                deleted("a"),
                row("b", "1", null, null),
                deleted("b"),
                row("b", "2", null, null),
                row("c", "1", null, null),
                row("c", "2", null, null));
        assertThat(rows(database, "select xkzbh, \"Xm\"\"mc\" from permit order by 1"))
                .containsExactly("b|2", "c|2");
    }

    @Test
    void aBadRowAmongManyIsParkedAndTheOthersAreApplied() throws Exception {
        Row[] rows = IntStream.range(0, 1000)
                .mapToObj(i -> row("k" + i, i == 77 ? null : "n", i == 500 ? "1980-02-31" : "1980-02-01", null))
                .toArray(Row[]::new);
        rows[999] = row("k999", "far too long a name", null, null);

        assertThat(apply(0, 1000, rows)).isEqualTo(new Applied(997, 3, false));
        assertThat(rows(database, "select count(*) from permit")).containsExactly("997");
        assertThat(parked).extracting(Refused::index).containsExactly(77, 500, 999);
        assertThat(parked.get(0).reason()).contains("23502", "Xm");
        assertThat(parked.get(1).reason()).contains("22008", "fzrq").doesNotContain("1980");
        assertThat(parked.get(2).reason())
                .startsWith("值比目标列长 / longer than the target's column: 22001")
                .doesNotContain("far too");
    }

    @Test
    void theRowBeforeARefusedOneOfTheSameKeyIsStillApplied() throws Exception {
        assertThat(apply(0, 2, row("a", "good", null, null), row("a", "bad", "yesterdayish", null)))
                .isEqualTo(new Applied(1, 1, false));
        assertThat(rows(database, "select \"Xm\"\"mc\" from permit")).containsExactly("good");
    }

    @Test
    void nothingIsAppliedWhenParkingFails() throws Exception {
        Delivery delivery =
                new Delivery(0, 0, 2, ITEMS, List.of(row("a", "x", null, null), row("b", null, null, null)));
        assertThatThrownBy(() -> target.apply(delivery, refused -> {
                    throw new IllegalStateException("the log is full");
                }))
                .hasMessage("the log is full");
        assertThat(rows(database, "select * from permit")).isEmpty();
        assertThat(target.position(0)).isEmpty();
    }

    @Test
    void aTableWithoutAUniqueKeyIsKeptRightToo() throws Exception {
        run(database, "alter table permit drop constraint permit_pkey");
        Row[] rows = IntStream.range(0, 2000)
                .mapToObj(i -> row("k" + i, "1", null, null))
                .toArray(Row[]::new);
        apply(0, 2000, rows);
        apply(2000, 2003, row("k1", "2", null, null), row("new", "1", null, null), deleted("k2"));
        assertThat(rows(database, "select count(*), count(distinct xkzbh), sum((\"Xm\"\"mc\" = '2')::int) from permit"))
                .containsExactly("2000|2000|1");
    }

    @Test
    void aLargeDeliveryIsAppliedAsASmallOneIs() throws Exception {
        Row[] rows = IntStream.range(0, 6000)
                .mapToObj(i -> i % 3 == 2 ? deleted("k" + (i - 2)) : row("k" + i, "n", "2026-11-22", "1"))
                .toArray(Row[]::new);
        assertThat(apply(0, 6000, rows)).isEqualTo(new Applied(6000, 0, false));
        assertThat(apply(6000, 9000, Arrays.copyOf(rows, 3000)).applied()).isEqualTo(3000);
        assertThat(rows(database, "select count(*), min(substr(xkzbh, 2)::int % 3), max(own) from permit"))
                .containsExactly("2000|1|kept");
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 200, 2_000})
    void aDeliveryOfKeysThatArePartlyThereAlreadyUpdatesThem(int size) throws Exception {
        Row[] first = IntStream.range(0, size)
                .mapToObj(i -> row("k" + i, "1", null, null))
                .toArray(Row[]::new);
        Row[] again = IntStream.range(size / 2, size / 2 + size)
                .mapToObj(i -> row("k" + i, "2", null, null))
                .toArray(Row[]::new);
        assertThat(apply(0, size, first)).isEqualTo(new Applied(size, 0, false));
        assertThat(apply(size, 2 * size, again)).isEqualTo(new Applied(size, 0, false));
        assertThat(rows(database, "select count(*), sum((\"Xm\"\"mc\" = '2')::int) from permit"))
                .containsExactly(size / 2 + size + "|" + size);
    }

    @Test
    void deletionsMayBeIgnored() throws Exception {
        target.close();
        target = open(Map.of("table", "permit", "deletes", "ignore"));
        apply(0, 1, row("a", "x", null, null));
        assertThat(apply(1, 2, deleted("a")).applied()).isEqualTo(1);
        assertThat(rows(database, "select xkzbh from permit")).containsExactly("a");
    }

    @Test
    void aMissingTableOrColumnSaysWhatToCreateAndIsFoundOnceItIsThere() throws Exception {
        run(database, "alter table permit drop column fzrq");
        assertThatThrownBy(() -> apply(0, 1, row("a", "x", null, null)))
                .isInstanceOf(TargetUnfit.class)
                .hasMessageContaining("alter table \"public\".\"permit\" add column \"fzrq\" text;");
        run(database, "alter table permit add column fzrq date");
        apply(0, 1, row("a", "x", null, null));

        run(database, "drop table permit");
        assertThatThrownBy(() -> apply(1, 2, row("a", "x", null, null))).isInstanceOf(TargetUnavailable.class);
        assertThatThrownBy(() -> apply(1, 2, row("a", "x", null, null)))
                .isInstanceOf(TargetUnfit.class)
                .hasMessageContaining("create table \"public\".\"permit\" (\"xkzbh\" text, \"Xm\"\"mc\" text");
    }

    @Test
    void aBrokenConnectionIsToldAndTheNextDeliveryOpensAnother() throws Exception {
        apply(0, 1, row("a", "x", null, null));
        run(
                database,
                "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'govbus'"
                        + " and datname = current_database()");
        assertThatThrownBy(() -> apply(1, 2, row("a", "y", null, null))).isInstanceOf(TargetUnavailable.class);
        assertThat(apply(1, 2, row("a", "y", null, null)).applied()).isEqualTo(1);
    }

    /** A bus that was killed asks nobody any more: its lifeline is one that never does. */
    @Test
    void aBusThatFellSilentInTheMiddleOfATransactionDoesNotHoldWhatIsTheDepartments() throws Exception {
        DatabaseConnections connections = new DatabaseConnections(database);
        TargetTask task = task(Map.of("table", "permit"));
        CountDownLatch over = new CountDownLatch(1);
        Delivery bad = new Delivery(
                0, 0, 1, ITEMS, List.of(row("a", "甲", "2024-01-01", "1"), row(null, "无主键", "2024-01-01", "1")));
        CompletableFuture<Void> dead = CompletableFuture.runAsync(() -> {
            try (TargetSession silent = new TargetSession(
                    connections.open(),
                    new TargetPosition("public", task.name()),
                    TableWants.of(task),
                    new Lifeline(connections, Duration.ofHours(1), Duration.ofHours(1)))) {
                silent.apply(bad, refused -> awaitIt(over));
            } catch (SQLException | PositionMoved ended) {
                // the server has ended its session
            }
        });
        await().until(() -> !rows(database, LOCKED).isEmpty());
        await().atMost(Duration.ofSeconds(25))
                .untilAsserted(() -> assertThat(rows(database, LOCKED)).isEmpty());
        over.countDown();
        dead.join();
        assertThat(apply(0, 1, row("a", "甲", "2024-01-01", "1")).applied()).isEqualTo(1);
    }

    private static void awaitIt(CountDownLatch latch) {
        try {
            assertThat(latch.await(40, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Applied apply(long after, long upTo, Row... rows) throws PositionMoved {
        return target.apply(new Delivery(0, after, upTo, ITEMS, List.of(rows)), parked::add);
    }

    private Target open(Map<String, String> properties) {
        return new TableTargetAdapter().open(task(properties));
    }

    private TargetTask task(Map<String, String> properties) {
        Map<String, String> columns = new LinkedHashMap<>();
        ITEMS.forEach(item -> columns.put(item, item.equals("xmmc") ? "Xm\"mc" : item));
        return new TargetTask("credit-construction-permit", database, properties, columns, List.of("xkzbh"));
    }

    private static Row row(String... values) {
        return Row.of(Change.CREATED, values, null, "LSN 0/1");
    }

    private static Row deleted(String key) {
        return Row.of(Change.DELETED, new String[] {key, null, null, null}, null, "LSN 0/1");
    }
}
