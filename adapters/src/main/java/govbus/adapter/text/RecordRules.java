package govbus.adapter.text;

/**
 * What a record may be like.
 *
 * @param ignoreUnknown whether a field that is not one of the columns is passed over; else the record is unreadable
 * @param nestedAsText whether a nested value is taken as its JSON text; else the record is unreadable
 * @param maxValue most characters of one value
 */
public record RecordRules(boolean ignoreUnknown, boolean nestedAsText, int maxValue) {}
