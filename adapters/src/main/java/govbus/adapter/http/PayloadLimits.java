package govbus.adapter.http;

/**
 * How much one push may hold.
 *
 * @param maxBytes bytes of the body
 * @param maxRecords records in it
 * @param maxValue characters of one value; a longer one makes its record unreadable
 * @param maxDepth how deep objects and arrays may be nested
 */
public record PayloadLimits(int maxBytes, int maxRecords, int maxValue, int maxDepth) {
    /** 10 MiB, 10,000 records, 1 Mi characters, 32 levels. */
    public static final PayloadLimits DEFAULT = new PayloadLimits(10 * 1024 * 1024, 10_000, 1024 * 1024, 32);
}
