package govbus.library.reading;

import govbus.catalog.LibraryResources;
import govbus.catalog.Subscription;
import govbus.exchange.deliver.Mask;
import govbus.library.Fact;
import govbus.library.Golden;
import java.util.List;

/** A department sees the facts, of the records, in the form that its subscriptions in force grant; together, if several. */
record GrantedSight(List<Subscription> grants) implements Sight {

    @Override
    public boolean covers(String fact) {
        return grants.stream().anyMatch(grant -> grant.items().contains(fact));
    }

    @Override
    public boolean sees(Golden golden, String fact) {
        return grants.stream().anyMatch(grant -> grants(grant, golden, fact));
    }

    /** Masked only if every grant of it says so. */
    @Override
    public String shown(Golden golden, String fact, String value) {
        List<String> masks = grants.stream()
                .filter(grant -> grants(grant, golden, fact))
                .map(grant -> grant.masks().getOrDefault(fact, ""))
                .toList();
        return masks.isEmpty() || masks.contains("")
                ? value
                : Mask.of(masks.get(0)).apply(value);
    }

    @Override
    public String subscription() {
        return grants.size() == 1 ? grants.get(0).name() : null;
    }

    private static boolean grants(Subscription grant, Golden golden, String fact) {
        return grant.items().contains(fact)
                && grant.rows().entrySet().stream()
                        .allMatch(filter -> filter.getValue().contains(value(golden, filter.getKey())));
    }

    private static String value(Golden golden, String item) {
        if (item.equals(LibraryResources.KEY)) {
            return golden.key();
        }
        Fact fact = golden.facts().get(item);
        return fact == null ? null : fact.value();
    }
}
