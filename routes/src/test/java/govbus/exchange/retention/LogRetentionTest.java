package govbus.exchange.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import govbus.Resources;
import govbus.Store;
import govbus.catalog.CatalogSnapshot;
import govbus.catalog.Item;
import govbus.catalog.ItemType;
import govbus.catalog.Resource;
import govbus.catalog.State;
import govbus.catalog.Subscription;
import govbus.exchange.Lane;
import govbus.exchange.log.LogFromStore;
import govbus.exchange.log.LogReader;
import govbus.ledger.LedgerSettings;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What of the log goes and what stays, on a real store; the days lie in a past that no other test uses. */
class LogRetentionTest {

    private static final LocalDate OLD = LocalDate.of(2021, 3, 1);
    private static final LocalDate TODAY = OLD.plusDays(60);
    private static final List<Item> ITEMS = List.of(Resources.item("id", ItemType.TEXT, true));

    private final Store store = Store.get();
    private final String resource = "test/k" + UUID.randomUUID().toString().substring(0, 8);
    private final String subscription = "s" + resource.substring(6);

    @BeforeEach
    void makeDays() {
        for (int day = 0; day < 3; day++) {
            store.jdbc()
                    .execute("create table " + table(OLD.plusDays(day))
                            + " partition of exchange.batch for values from ('" + OLD.plusDays(day)
                            + " 00:00:00+08') to ('" + OLD.plusDays(day + 1) + " 00:00:00+08')");
        }
    }

    @AfterEach
    void removeDays() {
        for (int day = 0; day < 3; day++) {
            store.jdbc().execute("drop table if exists " + table(OLD.plusDays(day)));
        }
        store.jdbc().update("delete from ledger.entry where resource = ?", resource);
    }

    private static String table(LocalDate day) {
        return "exchange.batch_" + day.toString().replace("-", "");
    }

    private void accept(int day, long sequence, long key) {
        String at = OLD.plusDays(day) + " 12:00:00+08";
        store.jdbc()
                .update(
                        "insert into exchange.batch (resource, partition, seq, receipt, version, source, records, cumulative,"
                                + " body, accepted_at) values (?, 0, ?, ?, 1, 's', 1, ?, ?, ?::timestamptz)",
                        resource,
                        sequence,
                        UUID.randomUUID(),
                        sequence,
                        LogFromStore.body("id", "k" + key),
                        at);
        store.jdbc()
                .update(
                        "insert into ledger.entry (hop, resource, partition, first_seq, last_seq, records, keys, at)"
                                + " values ('accepted', ?, 0, ?, ?, 1, array[?::bigint], ?::timestamptz)",
                        resource,
                        sequence,
                        sequence,
                        key,
                        at);
    }

    private void delivered(long sequence) {
        store.jdbc()
                .update(
                        "insert into exchange.delivery (subscription, partition, generation, seq, records)"
                                + " values (?, 0, 'g', ?, ?) on conflict (subscription, partition) do update"
                                + " set seq = excluded.seq",
                        subscription,
                        sequence,
                        sequence);
    }

    private void keep(Subscription... subscriptions) {
        Resource known = Resources.of(resource, 1, ITEMS);
        Map<String, Subscription> bySubscription = new java.util.HashMap<>();
        for (Subscription one : subscriptions) {
            bySubscription.put(one.name(), one);
        }
        CatalogSnapshot catalog = new CatalogSnapshot(
                1,
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(resource, known),
                Map.of(),
                bySubscription,
                Map.of(),
                Map.of(),
                Map.of());
        new LogRetention(
                        store.jdbc(),
                        store.transaction(),
                        () -> catalog,
                        new LogHolds(store.jdbc()),
                        new RetentionSettings(30, 7))
                .dropOld(TODAY);
    }

    private Subscription subscribed(State state) {
        return new Subscription(
                subscription,
                "credit",
                resource,
                List.of("id"),
                Map.of(),
                Map.of(),
                "test",
                "test",
                List.of(),
                null,
                state,
                new Subscription.DeliveryForm("table", "credit/db", Map.of(), Map.of()));
    }

    private boolean isThere(int day) {
        return Boolean.TRUE.equals(store.jdbc()
                .queryForObject("select to_regclass(?) is not null", Boolean.class, table(OLD.plusDays(day))));
    }

    @Test
    void aDayWhoseRecordsAllHaveNewerOnesGoesOnceEverybodyHasIt() {
        accept(0, 1, 7);
        accept(1, 2, 7);
        delivered(2);

        keep(subscribed(State.PUBLISHED));

        assertThat(isThere(0)).isFalse();
        assertThat(isThere(1)).as("it holds the newest record of a key").isTrue();
    }

    @Test
    void whatASubscriptionHasNotBeenDeliveredStaysAlsoWhileItIsSuspended() {
        accept(0, 1, 7);
        accept(1, 2, 7);

        keep(subscribed(State.PUBLISHED));
        assertThat(isThere(0)).as("never delivered anything").isTrue();
        delivered(0);
        keep(subscribed(State.SUSPENDED));
        assertThat(isThere(0)).as("suspended, and not yet there").isTrue();

        delivered(1);
        keep(subscribed(State.SUSPENDED));
        assertThat(isThere(0)).isFalse();
    }

    @Test
    void theNewestRecordOfAKeyStaysForSubscribersWhoAreStillToCome() {
        accept(0, 1, 7);
        accept(0, 2, 8);
        accept(1, 3, 7);
        delivered(3);

        keep(subscribed(State.PUBLISHED));

        assertThat(isThere(0)).as("key 8 has nothing newer").isTrue();
    }

    @Test
    void aReaderFromTheStartBeginsWhereTheLogBeginsNow() {
        accept(0, 1, 7);
        accept(1, 2, 7);
        keep();
        assertThat(isThere(0)).isFalse();

        assertThat(LogFromStore.reader(store)
                        .read(new Lane(resource, 0), 0, 0, new LogReader.Most(5_000, Long.MAX_VALUE)))
                .singleElement()
                .satisfies(batch -> assertThat(batch.sequence()).isEqualTo(2));
    }

    @Test
    void keysOfPushesAreForgottenAfterSevenDaysAndNotBefore() {
        for (int age : new int[] {6, 8}) {
            store.jdbc()
                    .update(
                            "insert into exchange.idempotency (client, resource, key, digest, receipt, at)"
                                    + " values ('c', ?, ?, 'd', ?, now() - make_interval(days => ?))",
                            resource,
                            "age " + age,
                            UUID.randomUUID(),
                            age);
        }

        new KeyRetention(store.jdbc(), new RetentionSettings(30, 7), new LedgerSettings(120)).forget();

        assertThat(store.jdbc()
                        .queryForList(
                                "select key from exchange.idempotency where resource = ?", String.class, resource))
                .containsExactly("age 6");
    }

    @Test
    void receiptsOlderThanTheLedgerGo() {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        for (int years : new int[] {2, 4}) {
            OffsetDateTime at = now.minusYears(years);
            store.jdbc()
                    .update(
                            "insert into exchange.receipt (id, resource, version, source, accepted, quarantined, duplicate,"
                                    + " problems, at) values (?, ?, 1, 's', 1, 0, 0, '[]', ?)",
                            new UUID(at.toInstant().toEpochMilli() << 16 | 0x7000, 1),
                            resource + years,
                            at);
        }

        new KeyRetention(store.jdbc(), new RetentionSettings(30, 7), new LedgerSettings(36)).forget();

        assertThat(store.jdbc()
                        .queryForList(
                                "select resource from exchange.receipt where resource like ?",
                                String.class,
                                resource + "%"))
                .containsExactly(resource + "2");
    }

    @Test
    void shorterTimesThanWhatOthersRelyOnAreRefused() {
        assertThatThrownBy(() -> new RetentionSettings(6, 7)).hasMessageContaining("at least 7");
        assertThatThrownBy(() -> new RetentionSettings(30, 3)).hasMessageContaining("at least 7");
        assertThatThrownBy(() -> new LedgerSettings(35)).hasMessageContaining("at least 36");
    }
}
