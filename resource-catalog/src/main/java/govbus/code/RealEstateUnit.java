package govbus.code;

import java.util.regex.Pattern;

/**
 * Real-estate unit number (不动产单元号, GB/T 37346-2019).
 *
 * @param value 28 characters without blanks
 */
public record RealEstateUnit(String value) {
    private static final Pattern FORM = Pattern.compile("\\d{12}[GJZ][ABSXCDEFLNHGWY]\\d{5}([FLQ]\\d{8}|W0{8})");

    /** @throws IllegalArgumentException when the number breaks a rule */
    public RealEstateUnit {
        value = check(value).orThrow();
    }

    public static Checked check(String raw) {
        String text = Glyphs.withoutBlanks(raw);
        return text.length() == 28
                ? Checked.matching(
                        text,
                        FORM,
                        "12 位数字、G/J/Z、宗地特征码、5 位数字、F/L/Q 加 8 位数字或 W00000000 / "
                                + "12 digits, G J or Z, a parcel letter, 5 digits, F L or Q and 8 digits or W00000000")
                : Checked.wrong("length", "28 位,不含空格 / 28 characters without blanks");
    }
}
