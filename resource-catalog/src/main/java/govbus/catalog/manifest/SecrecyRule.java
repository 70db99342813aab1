package govbus.catalog.manifest;

import govbus.catalog.Resource;
import java.util.regex.Pattern;

/** C8: nothing that bears a mark of secrecy (GB/T 9704: 绝密, 机密, 秘密 before a star) is registered. */
final class SecrecyRule implements EntryRule {
    private static final Pattern MARK = Pattern.compile("(绝密|机密|秘密)\\s*[★☆]");

    @Override
    public void check(Resource entry, Complaints complaints) {
        text("/spec/title", entry.title(), complaints);
        text("/spec/summary", entry.summary(), complaints);
        text("/spec/sharing/condition", entry.sharing().condition(), complaints);
        for (int i = 0; i < entry.items().size(); i++) {
            text("/spec/items/" + i + "/title", entry.items().get(i).title(), complaints);
        }
    }

    private static void text(String at, String text, Complaints complaints) {
        if (text != null && MARK.matcher(text).find()) {
            complaints.add(at, null, Mistake.CLASSIFIED_REFUSED, "非涉密 data that is not classified");
        }
    }
}
