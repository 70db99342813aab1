package govbus.limit;

/**
 * How much of something is used.
 *
 * @param name stable, {@code disk}, {@code backlog:credit-construction-permit}
 * @param limit where it ends; more than 0
 * @param unit {@code bytes}, {@code records}, {@code seconds}
 * @param note what else a person should know; {@code null} for nothing
 */
public record Usage(String name, String title, double used, double limit, String unit, String note) {

    public double percent() {
        return used * 100 / limit;
    }
}
