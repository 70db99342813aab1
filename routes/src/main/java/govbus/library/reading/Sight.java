package govbus.library.reading;

import govbus.library.Golden;

/** What a reader may see of a library. */
public interface Sight {

    /** Whether the fact may be asked for at all. */
    boolean covers(String fact);

    /** Whether the fact of this record may be seen: a grant may be for certain records only. */
    boolean sees(Golden golden, String fact);

    /** A value of the fact as it may be shown. */
    String shown(Golden golden, String fact, String value);

    /** The subscription that grants it; {@code null} for staff and where there are several. */
    String subscription();
}
