package govbus.library.reading;

import govbus.catalog.Library;
import govbus.library.merge.Likeness;

/** Whether a stated value is the golden one, by the fact's own measure. */
public final class Agreement {

    private Agreement() {}

    public static boolean agree(Library.Fact fact, String golden, String stated) {
        return Likeness.canonical(fact.compare(), golden.strip())
                .equals(Likeness.canonical(fact.compare(), stated.strip()));
    }
}
