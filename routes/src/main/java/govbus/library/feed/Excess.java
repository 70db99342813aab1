package govbus.library.feed;

/**
 * More than a source may take back or alter within an hour.
 *
 * @param kind {@code deletes} or {@code changes}
 * @param records records that the lane had at the beginning of the hour
 * @param counted how many of them it took back or altered
 * @param percent what is allowed
 */
record Excess(String kind, long records, long counted, int percent) {}
