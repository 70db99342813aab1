package govbus.library.merge;

import govbus.catalog.ItemType;
import govbus.code.Checked;
import govbus.code.CitizenId;
import govbus.code.OrganisationCode;
import govbus.code.SocialCreditCode;
import java.util.Locale;

/**
 * Keys in the form in which they are kept: citizen numbers of 15 digits become those of 18 (GB 11643-1999); organisation
 * codes (GB 11714) and registration numbers stay what they are and are marked as old.
 */
public final class KeyForm {

    private static final int LONGEST = 200;
    private static final int REGISTRATION_NUMBER = 15;

    private KeyForm() {}

    /**
     * A key that was read.
     *
     * @param key in the form in which it is kept; {@code null} when it cannot be a key
     * @param old whether it is another key of an entity, to be looked up
     * @param wrong what is wrong with it, {@code check: …}; {@code null} for nothing
     */
    public record Read(String key, boolean old, String wrong) {}

    public static Read read(ItemType type, String raw) {
        if (raw == null || raw.isBlank() || raw.length() > LONGEST) {
            return new Read(null, false, "length: 1 至 200 个字符 / 1 to 200 characters");
        }
        return switch (type) {
            case CITIZEN_ID -> citizen(raw);
            case SOCIAL_CREDIT_CODE -> organisation(raw);
            default -> new Read(raw.strip(), false, null);
        };
    }

    private static Read citizen(String raw) {
        return raw.strip().length() == 15 ? read(CitizenId.fromFifteen(raw), false) : read(CitizenId.check(raw), false);
    }

    private static Read organisation(String raw) {
        String plain = raw.strip().toUpperCase(Locale.ROOT).replace("-", "");
        if (plain.length() == REGISTRATION_NUMBER) {
            return isRegistrationNumber(plain)
                    ? new Read(plain, true, null)
                    : new Read(null, false, "check: 15 位注册号校验码 / the check digit of a registration number");
        }
        return plain.length() == 9 ? read(OrganisationCode.check(raw), true) : read(SocialCreditCode.check(raw), false);
    }

    private static Read read(Checked checked, boolean old) {
        return checked.isRight()
                ? new Read(checked.canonical(), old, null)
                : new Read(null, false, checked.rule() + ": " + checked.expected());
    }

    /** ISO 7064 MOD 11,10 over 14 digits. */
    static boolean isRegistrationNumber(String digits) {
        int rest = 10;
        for (int i = 0; i < REGISTRATION_NUMBER; i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            if (i == REGISTRATION_NUMBER - 1) {
                return (rest + digit) % 10 == 1;
            }
            int sum = (rest + digit) % 10;
            rest = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return false;
    }

    /** The organisation code inside a credit code (positions 9 to 17). */
    public static String organisationCode(String creditCode) {
        return creditCode.substring(8, 17);
    }
}
