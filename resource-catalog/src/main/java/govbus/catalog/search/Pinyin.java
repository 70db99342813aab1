package govbus.catalog.search;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads Chinese as pinyin without tones, one syllable a character. ICU knows a character's usual reading only; terms whose
 * characters are read otherwise (银行 yin hang) stand in {@code readings.txt}.
 */
final class Pinyin {
    private static final Map<String, String> TERMS = Lines.of("readings.txt");
    private static final int LONGEST_TERM =
            TERMS.keySet().stream().mapToInt(String::length).max().orElse(1);
    private static final Transliterator HAN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
    private static final Map<Integer, String> READ = new ConcurrentHashMap<>();

    private Pinyin() {}

    /**
     * The readings of a text: as people say it, and character by character when that differs. Each has as many elements as
     * the text has characters; letters and digits stand for themselves, all else is empty.
     */
    static List<String[]> readings(String text) {
        String[] plain = new String[text.length()];
        for (int at = 0; at < plain.length; at++) {
            plain[at] = syllable(text.charAt(at));
        }
        String[] said = plain.clone();
        boolean differs = false;
        for (int at = 0; at < said.length; at++) {
            int length = term(text, at);
            if (length > 0) {
                String[] syllables = TERMS.get(text.substring(at, at + length)).split(" ");
                for (int i = 0; i < length; i++) {
                    differs |= !syllables[i].equals(said[at + i]);
                    said[at + i] = syllables[i];
                }
                at += length - 1;
            }
        }
        return differs ? List.of(said, plain) : List.<String[]>of(plain);
    }

    private static int term(String text, int at) {
        for (int length = Math.min(LONGEST_TERM, text.length() - at); length > 0; length--) {
            if (TERMS.containsKey(text.substring(at, at + length))) {
                return length;
            }
        }
        return 0;
    }

    private static String syllable(char character) {
        if (character < 0x80) {
            return Character.isLetterOrDigit(character) ? String.valueOf(Character.toLowerCase(character)) : "";
        }
        if (UScript.getScript(character) != UScript.HAN) {
            return "";
        }
        return READ.computeIfAbsent((int) character, known -> letters(HAN.transliterate(String.valueOf(character))));
    }

    /** A character that has no reading stays itself; it is no pinyin. */
    private static String letters(String read) {
        return read.chars().allMatch(letter -> letter >= 'a' && letter <= 'z') ? read : "";
    }
}
