package govbus.quality;

import govbus.catalog.Item;
import govbus.code.Checked;
import govbus.quality.rule.ItemChecks;
import govbus.quality.rule.Outcome;

/** A value of an item as the gate keeps it, for those who look for what the gate has let in. */
public final class Canonical {
    private Canonical() {}

    /** The canonical form, or the rule that the value breaks. */
    public static Checked of(Item item, String value) {
        Outcome outcome = ItemChecks.of(item).check(value);
        return new Checked(outcome.canonical(), outcome.rule(), outcome.expected());
    }
}
