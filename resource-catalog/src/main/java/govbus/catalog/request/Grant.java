package govbus.catalog.request;

import govbus.catalog.casework.Asked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is granted: what was asked for, narrowed by the provider's conditions.
 *
 * @param masks item to mask
 */
record Grant(List<String> items, Map<String, String> masks, Map<String, List<String>> rows, LocalDate until) {

    static Grant of(RequestForm form) {
        return new Grant(form.items(), Map.of(), form.rows(), form.until());
    }

    /** Fewer items, masked items, fewer rows, a shorter term; never more than was asked for. */
    Grant narrowed(Asked conditions) {
        List<String> left = new ArrayList<>(items);
        if (conditions.items() != null && !conditions.items().isEmpty()) {
            left.retainAll(conditions.items());
        }
        Map<String, List<String>> narrowed = new LinkedHashMap<>(rows);
        if (conditions.rows() != null) {
            conditions.rows().forEach((item, values) -> narrowed.merge(item, values, Grant::both));
        }
        boolean shorter = conditions.until() != null
                && (until == null || conditions.until().isBefore(until));
        return new Grant(
                left,
                conditions.masks() == null ? masks : conditions.masks(),
                narrowed,
                shorter ? conditions.until() : until);
    }

    private static List<String> both(List<String> asked, List<String> allowed) {
        return asked.stream().filter(allowed::contains).toList();
    }
}
