package govbus.quality.rule;

/**
 * What a check says of a value.
 *
 * @param canonical the value in canonical form; {@code null} for none
 * @param rule the rule it breaks; {@code null} when it is right
 * @param expected what would be right
 */
public record Outcome(String canonical, String rule, String expected) {

    public static final Outcome ABSENT = new Outcome(null, null, null);

    public static Outcome right(String canonical) {
        return new Outcome(canonical, null, null);
    }

    public static Outcome wrong(String rule, String expected) {
        return new Outcome(null, rule, expected);
    }

    public boolean broken() {
        return rule != null;
    }
}
