package govbus.city;

import java.nio.file.Path;
import java.util.Map;

/**
 * How the city is started.
 *
 * @param port of the bus's HTTP door
 * @param brokerPort of its AMQP door
 * @param dataDir everything the city keeps
 * @param scale 1 is 2,000 residents; multiplies what is there at the beginning
 */
public record CityOptions(int port, int brokerPort, Path dataDir, int scale) {
    /** What {@code ./govbus demo} does without options. */
    public static final CityOptions DEFAULT = new CityOptions(8080, 61616, Path.of(".govbus"), 1);

    private static final int MOST = 1_000;

    /** @throws CityFault when an option is unknown or has no sensible value */
    public static CityOptions parse(String... arguments) {
        CityOptions options = DEFAULT;
        for (int i = 0; i < arguments.length; i++) {
            String[] parts = arguments[i].split("=", 2);
            boolean inOne = parts.length == 2;
            if (!inOne && i + 1 == arguments.length) {
                throw new CityFault("option " + parts[0] + " has no value (expected: " + parts[0] + " VALUE)");
            }
            options = options.with(parts[0], inOne ? parts[1] : arguments[++i]);
        }
        return options;
    }

    private CityOptions with(String option, String value) {
        return switch (option) {
            case "--port" -> new CityOptions(number(option, value, 65_535), brokerPort, dataDir, scale);
            case "--broker-port" -> new CityOptions(port, number(option, value, 65_535), dataDir, scale);
            case "--data-dir" -> new CityOptions(port, brokerPort, Path.of(value), scale);
            case "--scale" -> new CityOptions(port, brokerPort, dataDir, number(option, value, MOST));
            default ->
                throw new CityFault(
                        "option unknown: " + option + " (expected: --port, --broker-port, --data-dir or --scale)");
        };
    }

    private static int number(String option, String value, int most) {
        if (!value.matches("[1-9]\\d{0,8}") || Integer.parseInt(value) > most) {
            throw new CityFault(option + ": " + value + " (expected: a number from 1 to " + most + ")");
        }
        return Integer.parseInt(value);
    }

    /** The ports by the option that changes each. */
    Map<String, Integer> ports() {
        return Map.of("--port", port, "--broker-port", brokerPort);
    }
}
