package govbus.adapter.text;

import java.util.Set;

/**
 * What a record may be like.
 *
 * @param ignoreUnknown whether a field that is not one of the columns is passed over; else the record is unreadable
 * @param nestedAsText whether a nested value is taken as its JSON text; else the record is unreadable
 * @param maxValue most characters of one value
 * @param nullValues words that stand for no value, {@code N/A}; blanks around them do not count
 */
public record RecordRules(boolean ignoreUnknown, boolean nestedAsText, int maxValue, Set<String> nullValues) {

    public RecordRules(boolean ignoreUnknown, boolean nestedAsText, int maxValue) {
        this(ignoreUnknown, nestedAsText, maxValue, Set.of());
    }

    boolean isNull(String value) {
        return value == null || !nullValues.isEmpty() && nullValues.contains(value.strip());
    }
}
