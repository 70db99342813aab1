package govbus.exchange.reading;

import govbus.catalog.Resource;
import govbus.code.Checked;
import govbus.exchange.Keys;
import govbus.quality.Canonical;

/**
 * A key as it was asked for.
 *
 * @param asked as the caller wrote it
 * @param canonical as the log keeps it; {@code null} when it cannot be a key
 * @param problem the rule that it breaks; {@code null} when it is right
 */
record ReadKey(String asked, String canonical, String problem) {

    /** Brings each part into its item's canonical form, as the quality gate does. */
    static ReadKey of(String asked, Resource resource) {
        int[] positions = Keys.positions(resource);
        String[] parts = Keys.parts(Keys.fromPerson(asked, positions.length), positions.length);
        if (parts.length != positions.length) {
            return new ReadKey(asked, null, "key-parts");
        }
        String[] values = new String[resource.items().size()];
        for (int i = 0; i < parts.length; i++) {
            Checked value = Canonical.of(resource.items().get(positions[i]), parts[i]);
            if (!value.isRight() || value.canonical() == null) {
                return new ReadKey(asked, null, value.isRight() ? "required" : value.rule());
            }
            values[positions[i]] = value.canonical();
        }
        return new ReadKey(asked, Keys.of(values, positions), null);
    }
}
