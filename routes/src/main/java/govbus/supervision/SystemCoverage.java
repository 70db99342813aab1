package govbus.supervision;

/**
 * An information system and how many entries come from it; 0 means that its data is in no catalogue.
 *
 * @param entries entries in force that name it, or all of its department's when it has no other system
 */
record SystemCoverage(String name, String title, String department, int entries) {}
