package govbus.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import govbus.city.City;
import govbus.city.bureau.Database;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The account of one source: what came in is what went out and what waits in quarantine, by the receipts that the
 * department holds, by the bus's own books and by the table at the other end.
 *
 * @param quarantine the rows that were not taken
 * @param stored rows in the target's table
 */
record Account(
        String source,
        long rows,
        long accepted,
        long delivered,
        long parked,
        List<Quarantined> quarantine,
        long stored) {
    private static final Duration LONG = Duration.ofSeconds(120);

    /** A row that was not taken, where it stood and why. */
    record Quarantined(String place, String rule, String item) {

        /** The data row of a CSV file with a header and no line break inside a value, from 1. */
        int dataRow() {
            return Integer.parseInt(place.substring("line ".length())) - 1;
        }

        String reason() {
            return item == null ? rule : item + " " + rule;
        }
    }

    static Account of(City city, String source, JsonNode receipt, String subscription, String table)
            throws IOException, InterruptedException {
        long accepted = receipt.get("accepted").asLong();
        long rows = receipt.get("rows").asLong();
        checkReceipts(Desk.of(city, "operator"), receipt);
        Database books = city.busDatabase();
        assertThat(books.count("select sum(records) from exchange.head where resource = ?", source))
                .isEqualTo((int) accepted);
        List<Quarantined> quarantine = books.sql()
                .query(
                        "select place, rule, item from quality.quarantine where source = ? order by id",
                        (rs, n) -> new Quarantined(rs.getString(1), rs.getString(2), rs.getString(3)),
                        source);
        await(source).atMost(LONG).until(() -> sum(books, "delivered + parked", subscription) == accepted);
        Account account = new Account(
                source,
                rows,
                accepted,
                sum(books, "delivered", subscription),
                sum(books, "parked", subscription),
                quarantine,
                city.database("credit").count("select count(*) from " + table));
        assertThat(receipt.get("quarantined").asInt()).isEqualTo(quarantine.size());
        assertThat(accepted + quarantine.size()).as(source).isEqualTo(rows);
        return account;
    }

    /** The receipt file's figures are the sums of the bus's receipts that it names. */
    private static void checkReceipts(Desk operator, JsonNode receipt) throws IOException, InterruptedException {
        long accepted = 0;
        long quarantined = 0;
        for (JsonNode id : receipt.get("receipts")) {
            JsonNode one = operator.get("/api/v1/receipts/" + id.asString()).body();
            accepted += one.get("accepted").asLong();
            quarantined += one.get("quarantined").asLong();
        }
        assertThat(accepted).isEqualTo(receipt.get("accepted").asLong());
        assertThat(quarantined).isEqualTo(receipt.get("quarantined").asLong());
    }

    private static long sum(Database books, String what, String subscription) {
        return books.count(
                "select coalesce(sum(" + what + "), 0) from exchange.delivery where subscription = ?", subscription);
    }

    Map<String, Integer> reasons() {
        Map<String, Integer> reasons = new TreeMap<>();
        quarantine.forEach(one -> reasons.merge(one.reason(), 1, Integer::sum));
        return reasons;
    }

    @Override
    public String toString() {
        return String.format(
                "%-36s rows %,6d = accepted %,6d (delivered %,d, parked %,d; table %,d) + quarantined %,4d %s",
                source, rows, accepted, delivered, parked, stored, quarantine.size(), reasons());
    }
}
