package govbus.catalog.workbook;

import com.ibm.icu.text.Transliterator;
import govbus.catalog.CatalogSnapshot;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names for machines for entries that bring none: the title in pinyin, a number behind it when it is taken. */
public final class EntryNames {
    private static final int LONGEST = 60;
    private static final Transliterator PINYIN =
            Transliterator.getInstance("Han-Latin; NFD; [:Nonspacing Mark:] Remove; NFC");

    private final Set<String> taken;

    public EntryNames(CatalogSnapshot catalog) {
        this.taken = new HashSet<>(catalog.resources().keySet());
    }

    /** A name that nobody has; it is taken from now on. */
    public String next(String department, String title) {
        String base = department + "/" + spelled(title);
        String name = base;
        for (int number = 2; !taken.add(name); number++) {
            name = base + "-" + number;
        }
        return name;
    }

    /** {@code bu-dong-chan} for 不动产. */
    static String spelled(String title) {
        String latin = PINYIN.transliterate(title).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String trimmed = latin.replaceAll("^[-0-9]+|-+$", "");
        if (trimmed.length() > LONGEST) {
            trimmed = trimmed.substring(0, LONGEST).replaceAll("-[a-z0-9]*$", "");
        }
        return trimmed.isEmpty() ? "entry" : trimmed;
    }
}
