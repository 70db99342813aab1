package govbus.exchange.api;

import govbus.catalog.Catalog;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.Resource;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What became of rows that were handed in. */
@RestController
class ReceiptApi {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Catalog catalog;

    ReceiptApi(JdbcClient jdbc, JsonMapper json, Catalog catalog) {
        this.jdbc = jdbc;
        this.json = json;
        this.catalog = catalog;
    }

    /**
     * What became of the accepted rows in one subscription.
     *
     * @param state {@code waiting}, {@code parked} when some were refused by the target and wait for a replay,
     *     {@code discarded} when some were and somebody gave them up, or {@code delivered}
     * @param parked how many wait for a replay
     * @param discarded how many were given up
     */
    record DeliveryView(
            String subscription, String subscriber, String state, long parked, long discarded, Instant at) {}

    record ReceiptView(
            UUID receipt,
            String resource,
            int version,
            String source,
            String client,
            Instant at,
            int accepted,
            int quarantined,
            int duplicate,
            JsonNode problems,
            List<DeliveryView> deliveries) {}

    @GetMapping("/api/v1/receipts/{id}")
    ReceiptView receipt(@PathVariable String id, HttpServletRequest request) {
        UUID receipt = uuid(id);
        ReceiptView found = jdbc.sql("select * from exchange.receipt where id = ?")
                .param(receipt)
                .query((rs, row) -> new ReceiptView(
                        receipt,
                        rs.getString("resource"),
                        rs.getInt("version"),
                        rs.getString("source"),
                        rs.getString("client"),
                        rs.getTimestamp("at").toInstant(),
                        rs.getInt("accepted"),
                        rs.getInt("quarantined"),
                        rs.getInt("duplicate"),
                        json.readTree(rs.getString("problems")),
                        deliveries(receipt)))
                .optional()
                .orElseThrow(ReceiptApi::unknown);
        if (request.isUserInRole("department")
                && !isOf(found, request.getUserPrincipal().getName())) {
            throw unknown();
        }
        return found;
    }

    private boolean isOf(ReceiptView receipt, String department) {
        return department.equals(receipt.client())
                || catalog.current()
                        .resource(receipt.resource())
                        .map(Resource::department)
                        .filter(department::equals)
                        .isPresent();
    }

    /** A subscription that came later has no part in the receipt until it is fed from so far back; it is shown waiting. */
    private List<DeliveryView> deliveries(UUID receipt) {
        return jdbc.sql("""
                        select d.subscription, min(d.at) as at, bool_and(d.seq >= b.seq) as delivered,
                            sum(p.waiting) as parked, sum(p.discarded) as discarded
                        from exchange.batch b
                        join exchange.delivery d on d.partition = b.partition
                        cross join lateral (
                            select count(*) filter (where state = 'waiting') as waiting,
                                count(*) filter (where state = 'discarded') as discarded
                            from exchange.parked p where p.subscription = d.subscription
                                and p.generation = d.generation and p.partition = b.partition
                                and p.ordinal between b.cumulative - b.records and b.cumulative - 1) p
                        where b.receipt = ? and d.subscription = any(?)
                        group by d.subscription order by d.subscription
                        """)
                .params(receipt, subscriptionsOf(receipt))
                .query((rs, row) -> {
                    String name = rs.getString("subscription");
                    boolean delivered = rs.getBoolean("delivered");
                    return new DeliveryView(
                            name,
                            catalog.current().subscriptions().get(name).subscriber(),
                            state(delivered, rs.getLong("parked"), rs.getLong("discarded")),
                            rs.getLong("parked"),
                            rs.getLong("discarded"),
                            delivered && rs.getTimestamp("at") != null
                                    ? rs.getTimestamp("at").toInstant()
                                    : null);
                })
                .list();
    }

    private static String state(boolean delivered, long parked, long discarded) {
        if (!delivered) {
            return "waiting";
        }
        return parked > 0 ? "parked" : discarded > 0 ? "discarded" : "delivered";
    }

    private String[] subscriptionsOf(UUID receipt) {
        String resource = jdbc.sql("select resource from exchange.receipt where id = ?")
                .param(receipt)
                .query(String.class)
                .single();
        return catalog.current().subscriptionsTo(resource).stream()
                .map(subscription -> subscription.name())
                .toArray(String[]::new);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOne) {
            throw unknown();
        }
    }

    private static Refusal unknown() {
        return new Refusal(RefusalCode.RECEIPT_UNKNOWN, "没有该回执 / no such receipt");
    }
}
