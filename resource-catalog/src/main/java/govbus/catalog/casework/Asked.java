package govbus.catalog.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a person wants to do with a case.
 *
 * @param officer who of the department's 共享工作机构 does it, when a department's system speaks
 * @param items a provider's condition: these items only
 * @param masks a provider's condition: these items masked
 * @param rows a provider's condition: these rows only
 * @param until last day, as a condition or for a renewal
 * @param department whom a demand is assigned to
 * @param outcome what was decided: {@code agree} or {@code refuse}
 * @param answer what is answered; the name of an entry for a demand
 * @param noticeUntil from which day a stop that was announced takes effect
 */
public record Asked(
        String move,
        String reason,
        String basis,
        String officer,
        List<String> items,
        Map<String, String> masks,
        Map<String, List<String>> rows,
        LocalDate until,
        String department,
        String outcome,
        String answer,
        LocalDate noticeUntil) {

    /** A move without anything said. */
    public static Asked plain(String move) {
        return because(move, null);
    }

    public static Asked because(String move, String reason) {
        return new Asked(move, reason, null, null, null, null, null, null, null, null, null, null);
    }
}
