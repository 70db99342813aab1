package govbus.code;

import java.util.Set;

/** First two digits of a division code (GB/T 2260); 81 to 83 as on residence permits of Hong Kong, Macao and Taiwan. */
final class Province {
    private static final Set<String> KNOWN = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43",
            "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83");

    private Province() {}

    static boolean known(String twoDigits) {
        return KNOWN.contains(twoDigits);
    }
}
