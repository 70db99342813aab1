package govbus.quality.rule;

import java.util.Optional;

/** Checks the items of a record against each other; its values are canonical already. */
@FunctionalInterface
public interface RecordCheck {

    Optional<Broken> problem(String[] values);

    /** What is broken. */
    record Broken(String item, String value, String rule, String expected) {}
}
