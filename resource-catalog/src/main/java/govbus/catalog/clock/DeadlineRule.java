package govbus.catalog.clock;

/**
 * How long something may take (《政务数据共享条例》).
 *
 * @param name {@code reply.conditional}
 * @param days working days in force here
 * @param national working days of the national default
 */
public record DeadlineRule(String name, int days, int national, String article, String chinese, String english) {}
