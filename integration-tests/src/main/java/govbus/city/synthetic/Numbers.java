package govbus.city.synthetic;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Numbers that the state assigns, made up: right in form and check character. */
final class Numbers {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd");
    private static final int[] CITIZEN_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CREDIT_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private Numbers() {}

    /** Citizen number (GB 11643). */
    static String citizen(String division, LocalDate born, int sequence) {
        String body = division + born.format(DAY) + "%03d".formatted(sequence);
        int sum = 0;
        for (int i = 0; i < CITIZEN_WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * CITIZEN_WEIGHTS[i];
        }
        return body + "10X98765432".charAt(sum % 11);
    }

    /** Unified social credit code of a company (GB 32100) around a made-up organisation code (GB 11714). */
    static String credit(String division, int n) {
        StringBuilder organisation = new StringBuilder("Y9");
        int rest = n;
        for (int i = 0; i < 6; i++) {
            organisation.insert(2, CREDIT_ALPHABET.charAt(rest % CREDIT_ALPHABET.length()));
            rest /= CREDIT_ALPHABET.length();
        }
        String body = "91" + division + organisation + organisationCheck(organisation.toString());
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < body.length(); i++) {
            sum += CREDIT_ALPHABET.indexOf(body.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return body + CREDIT_ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static char organisationCheck(String body) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(body.charAt(i), 36) * ORGANISATION_WEIGHTS[i];
        }
        return "0X987654321".charAt(sum % 11);
    }

    /** Parcel code (宗地代码), the first 19 characters of a real-estate unit number. */
    static String parcel(String division, int n) {
        return "%s%03d%03dGB%05d".formatted(division, 1 + n / 99_999 % 900, 1 + n % 40, 1 + n % 99_999);
    }

    /** Real-estate unit number (GB/T 37346) of a flat. */
    static String unit(String parcel, int building, int flat) {
        return "%sF%04d%04d".formatted(parcel, building, flat);
    }

    /** The number with another last character: wrong, but of the right form. */
    static String spoiled(String number) {
        char last = number.charAt(number.length() - 1);
        return number.substring(0, number.length() - 1) + (last == '1' ? '2' : '1');
    }
}
