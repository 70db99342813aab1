package govbus.adapter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One property that an adapter takes from a manifest.
 *
 * @param name kebab-case
 * @param title for people
 * @param required whether a manifest must give it
 * @param defaultValue used when it is not given; {@code null} for none
 * @param check answers what was expected when the value is wrong, and nothing when it is right
 */
public record AdapterProperty(
        String name, String title, boolean required, String defaultValue, Function<String, Optional<String>> check) {

    public static AdapterProperty required(String name, String title, Function<String, Optional<String>> check) {
        return new AdapterProperty(name, title, true, null, check);
    }

    public static AdapterProperty optional(
            String name, String title, String defaultValue, Function<String, Optional<String>> check) {
        return new AdapterProperty(name, title, false, defaultValue, check);
    }

    /** A database identifier: letters of any script, digits, {@code _ - $}; always quoted when used. */
    public static Optional<String> identifier(String value) {
        return value.matches("[\\p{L}_][\\p{L}\\p{N}_$-]{0,62}")
                ? Optional.empty()
                : Optional.of("a table or column name of at most 63 letters, digits, _ or -");
    }

    public static Function<String, Optional<String>> oneOf(String... words) {
        return value ->
                List.of(words).contains(value) ? Optional.empty() : Optional.of("one of " + String.join(", ", words));
    }

    public static Function<String, Optional<String>> number(long least, long most) {
        return value -> {
            try {
                long number = Long.parseLong(value);
                if (number >= least && number <= most) {
                    return Optional.empty();
                }
            } catch (NumberFormatException notANumber) {
                // answered below
            }
            return Optional.of("a whole number from " + least + " to " + most);
        };
    }

    /** The property's value among those of a manifest, or its default. */
    public String in(Map<String, String> given) {
        return given.getOrDefault(name, defaultValue);
    }
}
