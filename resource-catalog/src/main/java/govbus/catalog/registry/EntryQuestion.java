package govbus.catalog.registry;

import govbus.catalog.manifest.EntryKey;

/**
 * Which entries are wanted; {@code null} asks nothing.
 *
 * @param department only what belongs to it, is granted of it or to it
 * @param after behind which entry to go on; {@code null} from the first
 * @param most 1 to 5,000
 */
public record EntryQuestion(String kind, String name, String department, EntryKey after, int most) {
    /** The longest page. */
    public static final int MOST = 5_000;
}
