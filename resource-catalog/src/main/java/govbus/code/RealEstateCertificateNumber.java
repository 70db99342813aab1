package govbus.code;

import java.util.regex.Pattern;

/**
 * Real-estate certificate number (不动产权证号).
 *
 * @param value with half-width brackets and without blanks, {@code 苏(2017)海门市不动产权第0000183号}
 */
public record RealEstateCertificateNumber(String value) {
    private static final Pattern FORM = Pattern.compile(
            "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]" + "\\((19|20)\\d{2}\\)[\\u4e00-\\u9fa5]{1,20}?(不动产权|不动产证明)第\\d{5,9}号");

    /** @throws IllegalArgumentException when the number breaks a rule */
    public RealEstateCertificateNumber {
        value = check(value).orThrow();
    }

    public static Checked check(String raw) {
        return Checked.matching(
                Glyphs.withoutBlanks(raw).replace('〔', '(').replace('〕', ')'),
                FORM,
                "形如 苏(2017)海门市不动产权第0000183号 / as 苏(2017)海门市不动产权第0000183号");
    }
}
