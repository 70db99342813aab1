package govbus.catalog;

/**
 * A department (政务部门) that provides or uses data.
 *
 * @param name name for machines, {@code police}
 * @param title official name
 * @param code unified social credit code (GB 32100)
 */
public record Department(String name, String title, String code) {}
