package govbus.catalog.search;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What is to be found by the beginning of its pinyin or of its initials, from any character of the text on. */
final class PinyinTokens {
    /** Letters of a token; a question's are cut alike. */
    static final int LONGEST = 48;

    private PinyinTokens() {}

    /** Tokens from the first character on. */
    static Set<String> head(String text) {
        Set<String> tokens = new LinkedHashSet<>();
        Pinyin.readings(text).forEach(syllables -> add(syllables, 0, tokens));
        return tokens;
    }

    /** Tokens from every character on. */
    static Set<String> all(String text) {
        Set<String> tokens = new LinkedHashSet<>();
        for (String[] syllables : Pinyin.readings(text)) {
            for (int from = 0; from < syllables.length; from++) {
                if (!syllables[from].isEmpty()) {
                    add(syllables, from, tokens);
                }
            }
        }
        return tokens;
    }

    private static void add(String[] syllables, int from, Set<String> tokens) {
        String[] rest = Arrays.copyOfRange(syllables, from, Math.min(syllables.length, from + LONGEST));
        tokens.add(cut(String.join("", rest)));
        tokens.add(Arrays.stream(rest)
                .map(syllable -> syllable.isEmpty() ? "" : syllable.substring(0, 1))
                .collect(Collectors.joining()));
    }

    static String cut(String letters) {
        return letters.length() > LONGEST ? letters.substring(0, LONGEST) : letters;
    }
}
