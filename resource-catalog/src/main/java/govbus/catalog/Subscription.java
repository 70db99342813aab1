package govbus.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Who may use a resource, which items and rows, for what, how delivered, until when (使用授权).
 *
 * @param name unique on the bus; also the name of its queue
 * @param subscriber a department's name, {@code window}, or {@code library/<name>}
 * @param items the items granted, least data; never empty
 * @param rows rows granted: each item must have one of the values; empty for all
 * @param masks item to mask: {@code name}, {@code citizen-id}, {@code phone}, {@code address}, {@code hidden}
 * @param basis legal basis
 * @param matters matter codes it may be used for; empty for any
 * @param until last day in force; {@code null} for no end
 * @param request number of the use request whose approval it is; {@code null} when the authority granted it by its own act
 */
public record Subscription(
        String name,
        String subscriber,
        String resource,
        List<String> items,
        Map<String, List<String>> rows,
        Map<String, String> masks,
        String purpose,
        String basis,
        List<String> matters,
        LocalDate until,
        State state,
        DeliveryForm delivery,
        String request) {

    /** A subscription that no request has asked for. */
    public Subscription(
            String name,
            String subscriber,
            String resource,
            List<String> items,
            Map<String, List<String>> rows,
            Map<String, String> masks,
            String purpose,
            String basis,
            List<String> matters,
            LocalDate until,
            State state,
            DeliveryForm delivery) {
        this(name, subscriber, resource, items, rows, masks, purpose, basis, matters, until, state, delivery, null);
    }

    public boolean inForce(LocalDate today) {
        return state == State.PUBLISHED && (until == null || !today.isAfter(until));
    }

    /**
     * How it is delivered.
     *
     * @param adapter {@code table}, {@code queue}, {@code library}, {@code window}, or {@code query} for nothing but
     *     reading through the API
     * @param connection for {@code table}
     * @param columns item to column where the names differ
     */
    public record DeliveryForm(
            String adapter, String connection, Map<String, String> properties, Map<String, String> columns) {}
}
