package govbus.adapter.cdc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import govbus.adapter.Position;
import govbus.adapter.ReaderState.Phase;
import govbus.adapter.Row;
import govbus.adapter.Rows;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeCaptureTest {

    @ParameterizedTest
    @CsvSource({"log, 1000", "log, 100000", "debezium, 1000"})
    void everyRowOfABulkLoadArrivesOnceThoughTheBusDiesInTheMiddle(String reader, int rows) throws Exception {
        try (Bureau bureau = Bureau.readBy(reader, 100, "id int primary key, name text", "id", "id", "name")) {
            bureau.open();
            bureau.awaitStreaming();
            bureau.task().dieAfter(300);
            bureau.copyIn("t", rows);
            bureau.awaitRows(300);
            await().until(() -> bureau.task().refused() > 0);
            bureau.closeReader();
            assertThat(bureau.task().keys()).hasSizeBetween(300, 500);

            bureau.task().revive();
            bureau.open();
            bureau.awaitRows(rows);
            bureau.run("insert into t values (0, 'last')");
            bureau.awaitRows(rows + 1);
            assertThat(bureau.task().keys())
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, rows + 1)
                            .mapToObj(n -> String.valueOf(n % (rows + 1)))
                            .toList());
        }
    }

    @Test
    void interleavedTransactionsArriveOnceThoughTheBusDiesAgainAndAgain() throws Exception {
        try (Bureau bureau = Bureau.with(7, "id int primary key, name text", "id", "id", "name")) {
            bureau.open();
            bureau.awaitStreaming();
            for (int round = 0; round < 4; round++) {
                bureau.task().dieAfter(20 + 50 * round);
                for (int i = 0; i < 10; i++) {
                    int first = 1000 * round + 10 * i;
                    bureau.run(
                            "insert into t select n, 'x' from generate_series(" + first + ", " + (first + 9) + ") n");
                }
                bureau.awaitRows(20 + 50 * round);
                bureau.closeReader();
                bureau.task().revive();
                bureau.open();
                bureau.awaitRows(100 * (round + 1));
            }
            assertThat(bureau.task().keys())
                    .containsExactlyElementsOf(IntStream.range(0, 4)
                            .boxed()
                            .flatMap(round -> IntStream.range(1000 * round, 1000 * round + 100)
                                    .mapToObj(String::valueOf))
                            .toList());
        }
    }

    @Test
    void aSnapshotThatWasInterruptedGoesOnAfterTheLastKeyAndTheEndStateIsExact() throws Exception {
        try (Bureau bureau = Bureau.with(100, "id int primary key, name text", "id", "id", "name")) {
            bureau.run("insert into t select n, 'old' from generate_series(1, 1000) n");
            bureau.task().dieAfter(300);
            bureau.open();
            bureau.awaitState(Phase.SNAPSHOT, "300 / 1,000");
            bureau.awaitState(Phase.FAILED, "does not keep");
            bureau.closeReader();
            bureau.run("update t set name = 'new' where id in (5, 900)", "delete from t where id in (6, 901)");

            bureau.task().revive();
            bureau.open();
            bureau.awaitStreaming();
            bureau.run("insert into t values (0, 'last')");
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> bureau.task().keys().contains("0"));
            assertThat(bureau.task().keys().subList(0, 999))
                    .doesNotHaveDuplicates()
                    .doesNotContain("901");
            assertThat(bureau.task().lines().subList(999, 1004))
                    .containsExactly(
                            "UPDATED 5|new", "UPDATED 900|new", "DELETED 6|null", "DELETED 901|null", "CREATED 0|last");
        }
    }

    @Test
    void aSnapshotTellsTheMomentThatItShowsAndWhateverTheStreamTellsHappenedLater() throws Exception {
        try (Bureau bureau = Bureau.with(100, "id int primary key, name text", "id", "id", "name")) {
            bureau.run("insert into t select n, 'old' from generate_series(1, 300) n");
            bureau.task().dieAfter(100);
            bureau.open();
            bureau.awaitState(Phase.FAILED, "does not keep");
            bureau.run("update t set name = 'new' where id = 5");
            bureau.closeReader();
            bureau.task().revive();
            bureau.open();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> bureau.task().lines().contains("UPDATED 5|new"));

            List<Row> rows = bureau.task().rows();
            Row shown = rows.get(4);
            Row told = rows.get(bureau.task().lines().indexOf("UPDATED 5|new"));
            assertThat(shown.values()).containsExactly("5", "old");
            assertThat(told.changedAt()).isAfterOrEqualTo(shown.changedAt());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"log", "debezium"})
    void updatesDeletionsAndKeyChangesArriveAsWhatTheyAre(String reader) throws Exception {
        try (Bureau bureau =
                Bureau.readBy(reader, 100, "id int primary key, name text, other int", "id", "name", "id")) {
            bureau.open();
            bureau.awaitStreaming();
            bureau.run(
                    "insert into t values (1, '甲', 1)",
                    "update t set name = null where id = 1",
                    "update t set id = 2 where id = 1",
                    "delete from t where id = 2");
            bureau.awaitLines("CREATED 甲|1", "UPDATED null|1", "DELETED null|1", "CREATED null|2", "DELETED null|2");
            assertThat(bureau.task().rows()).extracting(Row::place).allMatch(place -> place.startsWith("LSN 0/"));
            assertThat(bureau.task().rows()).extracting(Row::changedAt).doesNotContainNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"log", "debezium"})
    void anUpdateThatLeavesALongValueAloneStillCarriesIt(String reader) throws Exception {
        try (Bureau bureau =
                Bureau.readBy(reader, 100, "id int primary key, long text, n int", "id", "id", "long", "n")) {
            bureau.run("alter table t alter long set storage external");
            bureau.open();
            bureau.awaitStreaming();
            bureau.run("insert into t select 1, repeat('长', 5000), 1", "update t set n = 2");
            bureau.awaitRows(2);
            assertThat(bureau.task().lines().get(1)).isEqualTo("UPDATED 1|" + "长".repeat(5000) + "|2");

            bureau.closeReader();
            bureau.run("update t set n = 3", "delete from t");
            bureau.open();
            bureau.awaitRows(3);
            assertThat(bureau.task().lines()).hasSize(3).last().isEqualTo("DELETED 1|null|null");
        }
    }

    @Test
    void aTruncationHoldsTheReaderForAPersonAndDroppingTheSlotReadsTheTableAnew() throws Exception {
        try (Bureau bureau = Bureau.with(100, "id int primary key", "id", "id")) {
            bureau.open();
            bureau.awaitStreaming();
            bureau.run("insert into t values (1)", "truncate t", "insert into t values (2)");
            bureau.awaitState(Phase.FAILED, "was truncated");
            assertThat(bureau.task().lines()).containsExactly("CREATED 1");
            bureau.closeReader();
            bureau.run("select pg_drop_replication_slot('" + bureau.slot() + "')");
            bureau.open();
            bureau.awaitLines("CREATED 1", "CREATED 2");
        }
    }

    @Test
    void aSlotThatWasDroppedIsMadeAgainAndAllRowsAreReadAgain() throws Exception {
        try (Bureau bureau = Bureau.with(100, "id int primary key", "id", "id")) {
            bureau.open();
            bureau.awaitStreaming();
            bureau.run("insert into t values (1)");
            bureau.awaitRows(1);
            bureau.closeReader();
            bureau.run("select pg_drop_replication_slot('" + bureau.slot() + "')", "insert into t values (2)");
            bureau.open();
            bureau.awaitLines("CREATED 1", "CREATED 1", "CREATED 2");
            bureau.awaitState(Phase.SNAPSHOT, "all rows are read again");
            bureau.awaitStreaming();
            bureau.run("insert into t values (3)");
            bureau.awaitRows(4);
        }
    }

    @Test
    void aServerThatWasPutBackToAnEarlierTimeIsReadAnew() throws Exception {
        try (Bureau bureau = Bureau.with(100, "id int primary key", "id", "id")) {
            bureau.open();
            bureau.awaitStreaming();
            bureau.run("insert into t values (1)");
            bureau.awaitRows(1);
            bureau.closeReader();
            bureau.task().accept(new Rows(List.of("id"), List.of(), beyond(bureau)));
            bureau.run("insert into t values (2)");
            bureau.open();
            bureau.awaitLines("CREATED 1", "CREATED 1", "CREATED 2");
        }
    }

    /** A place that the server's log has not reached: what it looks like to the bus when the server went back. */
    private static Position beyond(Bureau bureau) throws Exception {
        String lsn = bureau.ask("select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint + 100000000");
        return StreamPosition.stream(Long.parseLong(lsn), 0, 0).mark();
    }

    @Test
    void aSlotInUseElsewhereIsToldAndTakenOnceItIsFree() throws Exception {
        try (Bureau bureau = Bureau.with(100, "id int primary key", "id", "id")) {
            bureau.open();
            bureau.awaitStreaming();
            Bureau.Rival rival = bureau.rival();
            bureau.awaitState(Phase.FAILED, "in use by another reader");
            rival.close();
            bureau.awaitStreaming();
        }
    }

    @Test
    void aConnectionThatBreaksIsMadeAgainAndNothingIsMissing() throws Exception {
        try (Bureau bureau = Bureau.with(100, "id int primary key", "id", "id")) {
            bureau.open();
            bureau.awaitStreaming();
            bureau.run("insert into t values (1)");
            bureau.awaitRows(1);
            bureau.run("select pg_terminate_backend(active_pid) from pg_replication_slots where slot_name = '"
                    + bureau.slot() + "'");
            bureau.run("insert into t values (2)");
            bureau.awaitLines("CREATED 1", "CREATED 2");
            bureau.awaitState(Phase.FAILED, "tried again");
        }
    }

    @Test
    void theSlotOfAQuietTableMovesOnWhileOthersAreBusy() throws Exception {
        try (Bureau bureau = Bureau.with(100, "id int primary key", "id", "id")) {
            bureau.open();
            bureau.awaitStreaming();
            bureau.run("create table busy as select n, repeat('x', 100) from generate_series(1, 50000) n");
            String before = bureau.ask("select pg_current_wal_lsn()");
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(bureau.ask("select confirmed_flush_lsn >= '" + before
                                    + "' from pg_replication_slots where slot_name = '" + bureau.slot() + "'"))
                            .isEqualTo("t"));
            bureau.closeReader();
            bureau.run("insert into t values (1)");
            bureau.open();
            bureau.awaitLines("CREATED 1");
        }
    }

    @Test
    void severalSourcesAreReadAtOnce() throws Exception {
        List<Bureau> bureaus = List.of(
                Bureau.with(100, "id int primary key", "id", "id"),
                Bureau.with(100, "id int primary key", "id", "id"),
                Bureau.with(100, "id int primary key", "id", "id"));
        try {
            bureaus.forEach(Bureau::open);
            for (int i = 0; i < 3; i++) {
                bureaus.get(i).awaitStreaming();
                bureaus.get(i).run("insert into t values (" + i + ")");
            }
            for (int i = 0; i < 3; i++) {
                bureaus.get(i).awaitLines("CREATED " + i);
            }
        } finally {
            for (Bureau bureau : bureaus) {
                bureau.close();
            }
        }
    }

    @Test
    void aKeyThatDeletionsWouldNotTellIsRefusedWithARemedy() throws Exception {
        try (Bureau bureau = Bureau.with(100, "id int primary key, code text not null", "code", "id", "code")) {
            bureau.open();
            bureau.awaitState(Phase.FAILED, "replica identity full");
            bureau.run("alter table t replica identity full");
            bureau.awaitStreaming();
            bureau.run("insert into t values (1, 'a')", "update t set code = 'b'", "delete from t");
            bureau.awaitLines("CREATED 1|a", "DELETED null|a", "CREATED 1|b", "DELETED null|b");
        }
    }
}
