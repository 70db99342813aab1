package govbus.adapter.exchangedb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import govbus.adapter.Change;
import govbus.adapter.PostgresServer;
import govbus.adapter.ReaderState.Phase;
import govbus.adapter.RecordingTask;
import govbus.adapter.Row;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExchangeTableTest {
    private static final String DAY = "2026-11-22";

    private FrontDatabase front;

    @BeforeEach
    void start() throws Exception {
        front = new FrontDatabase(Map.of("batch-rows", "50"));
    }

    @AfterEach
    void stop() {
        front.close();
    }

    @Test
    void aRowCommittedLateIsStillTakenAndNoneTwice() throws Exception {
        front.open();
        try (Connection slow = front.connect();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute(FrontDatabase.insert("I", "now()", "late", "张三", DAY));
            front.change("I", "clock_timestamp()", "early", "李四", DAY);
            front.awaitKeys("early");
            slow.commit();
        }
        front.awaitKeys("early", "late");
        front.close();
        front.open();
        front.change("U", "clock_timestamp()", "next", "王五", DAY);
        front.awaitKeys("early", "late", "next");
    }

    @Test
    void operationsTimesAndPlacesAreTold() throws Exception {
        front.change("I", "'2026-11-22 10:00:00.5+08'", "1", "张三", DAY);
        front.change("U", "'2026-11-22 10:00:01+08'", "1", "张三丰", DAY);
        front.run("insert into gx.account (cd_operation, cd_time, grzh) values ('D', '2026-11-22 10:00:02+08', '1')");
        front.open();
        front.awaitNumber(3);
        assertThat(front.task().rows())
                .extracting(Row::change)
                .containsExactly(Change.CREATED, Change.UPDATED, Change.DELETED);
        assertThat(front.task().rows().get(0).changedAt()).isEqualTo(Instant.parse("2026-11-22T02:00:00.5Z"));
        assertThat(front.task().rows().get(0).place()).startsWith("account row_guid=");
        assertThat(front.task().lines().get(2)).isEqualTo("DELETED 1|null|null");
    }

    @Test
    void aRowWithAnUnknownOperationWaitsInQuarantine() throws Exception {
        front.change("X", "now()", "1", "张三", DAY);
        front.change("I", "now()", "2", "李四", DAY);
        front.open();
        front.awaitNumber(2);
        assertThat(front.task().rows())
                .filteredOn(row -> row.unreadable() != null)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.unreadable()).startsWith("unknown-operation: ");
                    assertThat(new String(row.original(), StandardCharsets.UTF_8))
                            .contains("\"grzh\":\"1\"", "张三");
                });
    }

    @Test
    void aBulkLoadUnderOneTimeIsReadInBatchesAcrossRestarts() throws Exception {
        front.run(
                "insert into gx.account (cd_operation, cd_time, grzh) select 'I', now(), i::text from generate_series(1, 1000) i");
        front.task().dieAfter(500);
        front.open();
        await().atMost(Duration.ofSeconds(30)).until(() -> front.task().refused() > 0);
        front.close();
        front.task().revive();
        front.open();
        front.awaitNumber(1000);
        front.change("I", "clock_timestamp()", "last", "张三", DAY);
        front.awaitNumber(1001);
        assertThat(front.task().keys()).hasSize(1001).doesNotHaveDuplicates();
    }

    @Test
    void moreChangesAtOnceThanAPositionHoldsAreTakenOnceEachAndTold() throws Exception {
        front = new FrontDatabase(Map.of("batch-rows", "4000"));
        front.run(
                "insert into gx.account (cd_operation, cd_time, grzh) select 'I', now(), i::text from generate_series(1, 40000) i");
        front.open();
        front.awaitNumber(40_000);
        front.change("I", "clock_timestamp()", "last", "张三", DAY);
        front.awaitNumber(40_001);
        assertThat(front.task().keys()).hasSize(40_001).doesNotHaveDuplicates();
        assertThat(front.task().position("table").orElseThrow().length()).isLessThan(1024 * 1024);
        assertThat(front.task().states())
                .anySatisfy(state -> assertThat(state.message()).contains("more than 15000 changes"));
    }

    @Test
    void aRowDatedFarAheadDoesNotHideThoseThatFollow() throws Exception {
        front.change("I", "now() + interval '50 years'", "future", "张三", DAY);
        front.open();
        front.awaitKeys("future");
        front.change("I", "clock_timestamp()", "today", "李四", DAY);
        front.awaitKeys("future", "today");
    }

    @Test
    void rowsWithoutATimeAreTold() throws Exception {
        front.change("I", "null", "1", "张三", DAY);
        front.open();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(front.task().lastState())
                        .hasValueSatisfying(state -> assertThat(state.message()).contains("without a time")));
    }

    @Test
    void whatWasTakenIsAcknowledgedWhereTheDepartmentWantsIt() throws Exception {
        front.run("create table gx.account_ack (row_guid uuid primary key, state text, reason text, at timestamptz)");
        front.change("I", "now()", "1", "张三", DAY);
        front.open();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        PostgresServer.rows(
                                front.database(),
                                "select a.state, a.reason, a.at is not null from gx.account_ack a join gx.account using (row_guid)"))
                .containsExactly("accepted|null|t"));
    }

    @Test
    void aDatabaseThatIsDownIsToldAndReadAgainOnceItIsBack() throws Exception {
        String name = front.database().database();
        front.open();
        front.change("I", "clock_timestamp()", "1", "张三", DAY);
        front.awaitKeys("1");
        var other = PostgresServer.database();
        PostgresServer.run(
                other,
                "alter database " + name + " allow_connections false",
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(front.task().lastState())
                        .hasValueSatisfying(state -> assertThat(state.phase()).isEqualTo(Phase.FAILED)));
        PostgresServer.run(other, "alter database " + name + " allow_connections true");
        front.change("I", "clock_timestamp()", "2", "李四", DAY);
        front.awaitKeys("1", "2");
    }

    @Test
    void everyTypeComesInItsCanonicalForm() throws Exception {
        front.run(
                "create table gx.every (row_guid bigint, cd_operation text, cd_time timestamp, a boolean, b numeric(20,4),"
                        + " c double precision, d timestamptz, e timestamp, f char(5), g bigint, h date)");
        front.run("insert into gx.every values (1, 'I', '2026-11-22 10:00:00', true, 1234567890123456.5000, 1e20,"
                + " '2026-11-22 02:00:00.120+00', '2026-11-22 10:00:00', 'ab', -5, '0001-02-03')");
        Map<String, String> columns = new LinkedHashMap<>();
        List.of("a", "b", "c", "d", "e", "f", "g", "h").forEach(column -> columns.put(column, column));
        RecordingTask task = new RecordingTask(
                "x/every", front.database(), Map.of("schema", "gx", "table", "every"), columns, List.of("g"));
        try (var reader = new ExchangeTableAdapter().open(task)) {
            await().atMost(Duration.ofSeconds(30)).until(() -> !task.rows().isEmpty());
        }
        assertThat(task.lines())
                .containsExactly("CREATED true|1234567890123456.5000|100000000000000000000"
                        + "|2026-11-22T10:00:00.120000+08:00|2026-11-22T10:00:00+08:00|ab|-5|0001-02-03");
        assertThat(task.rows().get(0).changedAt()).isEqualTo(Instant.parse("2026-11-22T02:00:00Z"));
    }
}
