package govbus.library.reading;

import govbus.catalog.Library;
import java.text.Normalizer;

/** Whether a stated value is the golden one, by the normal form that the fact declares. */
public final class Agreement {

    private Agreement() {}

    public static boolean agree(Library.Fact fact, String golden, String stated) {
        String one = normal(fact, golden);
        String other = normal(fact, stated);
        return one.equals(other)
                || fact.compare() == Library.Compare.ADDRESS && (one.endsWith(other) || other.endsWith(one));
    }

    private static String normal(Library.Fact fact, String value) {
        return fact.compare() == Library.Compare.EXACT
                ? value.strip()
                : Normalizer.normalize(value, Normalizer.Form.NFKC).replaceAll("[\\s·•]", "");
    }
}
