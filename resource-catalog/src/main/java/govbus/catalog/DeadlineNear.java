package govbus.catalog;

import java.time.LocalDate;

/**
 * A deadline of a case comes near or has passed; told once a level, by one node, in the transaction that remembers it.
 *
 * @param number the case's number
 * @param rule name of the deadline, {@code verify}
 * @param department who must act; {@code authority} for the sharing authority
 * @param deadline the last day
 * @param workingDaysLeft negative when it is past
 * @param level {@code reminder}, {@code yellow}, {@code red}, {@code overdue} or {@code escalated}
 */
public record DeadlineNear(
        String number, String rule, String department, LocalDate deadline, int workingDaysLeft, String level) {}
