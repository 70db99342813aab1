package govbus.library.reading;

import govbus.catalog.ItemType;
import govbus.code.Checked;
import govbus.code.CitizenId;
import govbus.code.SocialCreditCode;
import java.util.Locale;

/** A key in the form in which the library keeps it. */
public final class NormalKey {

    private static final int OLD_CITIZEN_ID = 15;

    /** Old keys of companies, under which a library may know them, too. */
    private static final int ORGANISATION_CODE = 9;

    private static final int REGISTRATION_NUMBER = 15;

    private NormalKey() {}

    /** A key that is no number of its kind has no record; it stays as it was written. */
    public static Checked of(ItemType type, String key) {
        String text = key.strip();
        return switch (type) {
            case CITIZEN_ID -> text.length() == OLD_CITIZEN_ID ? CitizenId.fromFifteen(text) : CitizenId.check(text);
            case SOCIAL_CREDIT_CODE ->
                text.length() == ORGANISATION_CODE || text.length() == REGISTRATION_NUMBER
                        ? new Checked(text.toUpperCase(Locale.ROOT), null, null)
                        : SocialCreditCode.check(text.toUpperCase(Locale.ROOT));
            default -> new Checked(text, null, null);
        };
    }
}
