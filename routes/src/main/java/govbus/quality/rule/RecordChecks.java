package govbus.quality.rule;

import govbus.catalog.Item;
import govbus.catalog.ItemType;
import govbus.catalog.Resource;
import govbus.catalog.Resource.RecordRule;
import govbus.quality.rule.RecordCheck.Broken;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules over several items that a manifest can name. */
public final class RecordChecks {

    /** Their names. */
    public static final Set<String> NAMES =
            Set.of("birth-date-matches-citizen-id", "sex-matches-citizen-id", "not-after");

    private static final int DAY = "2026-11-22".length();

    private RecordChecks() {}

    public static List<RecordCheck> of(Resource resource) {
        return resource.rules().stream().map(rule -> of(resource, rule)).toList();
    }

    private static RecordCheck of(Resource resource, RecordRule rule) {
        int first = resource.itemNames().indexOf(rule.items().get(0));
        int second = resource.itemNames().indexOf(rule.items().get(1));
        RecordCheck check =
                switch (rule.rule()) {
                    case "birth-date-matches-citizen-id" ->
                        values -> birthDate(rule.items().get(1), values[first], values[second]);
                    case "sex-matches-citizen-id" -> values -> sex(rule.items().get(1), values[first], values[second]);
                    default -> values -> notAfter(resource, rule, values[first], values[second]);
                };
        return values -> values[first] == null || values[second] == null ? Optional.empty() : check.problem(values);
    }

    /** GB 11643: positions 7 to 14 are the date of birth. */
    private static Optional<Broken> birthDate(String item, String id, String date) {
        String expected = id.substring(6, 10) + "-" + id.substring(10, 12) + "-" + id.substring(12, 14);
        return expected.equals(date)
                ? Optional.empty()
                : Optional.of(new Broken(
                        item, date, "birth-date-matches-citizen-id", "与公民身份号码一致 / as in the citizen number"));
    }

    /** GB 11643: position 17 is odd for men; GB/T 2261.1: 1 men, 2 women, others say nothing. */
    private static Optional<Broken> sex(String item, String id, String sex) {
        String expected = (id.charAt(16) - '0') % 2 == 1 ? "1" : "2";
        boolean says = "1".equals(sex) || "2".equals(sex);
        return !says || expected.equals(sex)
                ? Optional.empty()
                : Optional.of(new Broken(item, sex, "sex-matches-citizen-id", "与公民身份号码一致 / as in the citizen number"));
    }

    private static Optional<Broken> notAfter(Resource resource, RecordRule rule, String earlier, String later) {
        Item bound = resource.item(rule.items().get(1)).orElseThrow();
        ItemType type = resource.item(rule.items().get(0)).orElseThrow().type();
        boolean numeric = type == ItemType.INTEGER || type == ItemType.DECIMAL;
        int order = numeric ? new BigDecimal(earlier).compareTo(new BigDecimal(later)) : order(earlier, later);
        return order <= 0
                ? Optional.empty()
                : Optional.of(new Broken(
                        rule.items().get(0),
                        earlier,
                        "not-after",
                        "不晚于" + bound.title() + " / not after " + bound.name()));
    }

    /** Of a day and a time only the days can be compared. */
    private static int order(String earlier, String later) {
        int common = Math.min(earlier.length(), later.length());
        boolean mixed = earlier.length() != later.length() && common == DAY;
        return mixed ? earlier.substring(0, DAY).compareTo(later.substring(0, DAY)) : earlier.compareTo(later);
    }
}
