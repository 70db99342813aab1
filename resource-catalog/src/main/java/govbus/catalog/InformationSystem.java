package govbus.catalog;

/**
 * An information system of a department, manifest kind {@code System}.
 *
 * @param name {@code police/resident-system}
 */
public record InformationSystem(String name, String title, String department) {}
