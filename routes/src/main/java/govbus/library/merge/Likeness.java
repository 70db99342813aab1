package govbus.library.merge;

import govbus.catalog.Library.Compare;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What two values have to share to count as the same (standards: full to half width, brackets, blanks). */
public final class Likeness {

    private static final Pattern NO_MATTER = Pattern.compile("[\\p{Z}\\s\\p{Cf}·•・‧∙⋅.,,。、\\-—_'\"]+");

    /** Province, prefecture and county, as people leave them out in an address. */
    private static final Pattern ABOVE_STREET = Pattern.compile(
            "^(?:\\p{IsHan}{2,8}?(?:省|自治区|特别行政区))?(?:\\p{IsHan}{2,8}?(?:市|自治州|地区|盟))?(?:\\p{IsHan}{1,8}?(?:区|县|市|旗)(?=.))?");

    private Likeness() {}

    /** The form under which equal values are equal text. */
    public static String canonical(Compare compare, String value) {
        return switch (compare) {
            case EXACT -> value;
            case NAME -> name(value);
            case ADDRESS -> address(value);
        };
    }

    private static String name(String value) {
        // NFKC makes full-width letters and brackets half-width
        String plain = Normalizer.normalize(value, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return NO_MATTER.matcher(plain).replaceAll("");
    }

    private static String address(String value) {
        String plain = name(value);
        String street = ABOVE_STREET.matcher(plain).replaceFirst("");
        return street.isEmpty() ? plain : street;
    }
}
