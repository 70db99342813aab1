package govbus.quality.rule;

/** Checks one value of an item and brings it into canonical form. */
@FunctionalInterface
public interface ItemCheck {

    Outcome check(String raw);

    /** This check, and the next one on what it found right. */
    default ItemCheck then(ItemCheck next) {
        return raw -> {
            Outcome outcome = check(raw);
            return outcome.broken() || outcome.canonical() == null ? outcome : next.check(outcome.canonical());
        };
    }
}
