package govbus.benchmarks.catalogue;

import java.util.List;

/**
 * A department of the synthetic city.
 *
 * @param name name for machines
 * @param code a unified social credit code that passes its check
 * @param subjects what it keeps records of
 */
public record Unit(String name, String title, String code, List<String> subjects) {

    /** Its manifest. */
    public String manifest() {
        return """
                ---
                apiVersion: govbus/v1
                kind: Department
                metadata: {name: %s}
                spec: {title: "%s", code: %s}
                """.formatted(name, title, code);
    }
}
