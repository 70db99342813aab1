package govbus.benchmarks.catalogue;

/**
 * An item of a synthetic entry.
 *
 * @param type word of the manifests, {@code citizen-id}
 * @param length characters; 0 for no limit
 */
public record SyntheticItem(String name, String title, String type, int length, boolean required, boolean sensitive) {

    String line() {
        return "    - {name: %s, title: %s, type: %s%s%s%s}%n"
                .formatted(
                        name,
                        title,
                        type,
                        length > 0 ? ", length: " + length : "",
                        required ? ", required: true" : "",
                        sensitive ? ", sensitive: true" : "");
    }
}
