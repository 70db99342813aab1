package govbus.exchange.log;

import static org.assertj.core.api.Assertions.assertThat;

import govbus.Store;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Partitions ahead of the clock, on a real store. */
class LogPartitionsTest {

    private final Store store = Store.get();

    @Test
    void whatCameBeforeItsPartitionWasMadeIsPutIntoItAndNothingIsRefused() {
        LogPartitions partitions = new LogPartitions(store.jdbc());
        String resource = "test/p" + UUID.randomUUID().toString().substring(0, 8);
        store.jdbc()
                .update(
                        "insert into ledger.entry (hop, resource, records, at) values ('accepted', ?, 1,"
                                + " '2044-05-06 12:00:00+08')",
                        resource);
        store.jdbc()
                .update(
                        "insert into exchange.batch (resource, partition, seq, receipt, version, source, records,"
                                + " cumulative, body, accepted_at)"
                                + " values (?, 0, 1, ?, 1, 's', 1, 1, '', '2044-05-06 12:00:00+08')",
                        resource,
                        UUID.randomUUID());
        assertThat(tableOf("ledger.entry", resource)).isEqualTo("ledger.entry_default");

        partitions.create(LocalDate.of(2044, 5, 6));
        partitions.create(LocalDate.of(2044, 5, 6));

        assertThat(tableOf("ledger.entry", resource)).isEqualTo("ledger.entry_20440501");
        assertThat(tableOf("exchange.batch", resource)).isEqualTo("exchange.batch_20440506");
        assertThat(store.jdbc().queryForObject("select to_regclass('ledger.entry_default') is not null", Boolean.class))
                .isTrue();
    }

    private String tableOf(String parent, String resource) {
        return store.jdbc()
                .queryForObject(
                        "select tableoid::regclass::text from " + parent + " where resource = ?",
                        String.class,
                        resource);
    }
}
