package govbus.catalog.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds where in a text a question is met: as it was typed, by its words, by pinyin or initials. */
public final class Highlighter {
    private static final int BEFORE = 20;
    private static final int FRAGMENT = 160;

    private final Set<String> texts = new LinkedHashSet<>();
    private final Set<String> words = new LinkedHashSet<>();
    private final Set<String> letters = new LinkedHashSet<>();

    private Highlighter(QueryText asked) {
        for (QueryText.Term term : asked.terms()) {
            texts.add(term.text());
            texts.addAll(term.meanings());
            if (term.chinese()) {
                Analyzers.words(term.text()).stream()
                        .filter(word -> word.length() > 1)
                        .forEach(words::add);
            } else if (term.text().matches("[a-z]{2,}")) {
                letters.add(term.text());
            }
        }
        if (asked.joined() != null) {
            letters.add(asked.joined());
        }
    }

    /** @param typed the question's text */
    public static Highlighter of(String typed) {
        return new Highlighter(QueryText.of(typed));
    }

    /** The text, shortened around the first place; empty when nothing is found in it. */
    public Optional<Highlight> in(String text) {
        if (text == null || text.isEmpty() || texts.isEmpty()) {
            return Optional.empty();
        }
        BitSet marked = mark(text);
        if (marked.isEmpty()) {
            return Optional.empty();
        }
        int from = text.length() <= FRAGMENT ? 0 : Math.max(0, marked.nextSetBit(0) - BEFORE);
        int until = Math.min(text.length(), from + FRAGMENT);
        return Optional.of(new Highlight(text.substring(from, until), ranges(marked, from, until)));
    }

    private BitSet mark(String text) {
        BitSet marked = new BitSet(text.length());
        String small = text.toLowerCase(Locale.ROOT);
        // A few letters change their length in small form; then offsets would lie.
        String searched = small.length() == text.length() ? small : text;
        texts.forEach(term -> markText(searched, term, marked));
        if (marked.isEmpty()) {
            words.forEach(word -> markText(searched, word, marked));
        }
        if (marked.isEmpty() && !letters.isEmpty()) {
            Pinyin.readings(text).forEach(syllables -> letters.forEach(term -> markPinyin(syllables, term, marked)));
        }
        return marked;
    }

    private static void markText(String text, String term, BitSet marked) {
        for (int at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
            marked.set(at, at + term.length());
        }
    }

    private static void markPinyin(String[] syllables, String term, BitSet marked) {
        for (int from = 0; from < syllables.length; from++) {
            markFrom(syllables, from, term, false, marked);
            markFrom(syllables, from, term, true, marked);
        }
    }

    private static void markFrom(String[] syllables, int from, String term, boolean initials, BitSet marked) {
        int met = 0;
        int at = from;
        while (at < syllables.length && met < term.length()) {
            String syllable = syllables[at];
            if (syllable.isEmpty()) {
                return;
            }
            String part = initials ? syllable.substring(0, 1) : syllable;
            String rest = term.substring(met);
            if (!rest.startsWith(part) && !part.startsWith(rest)) {
                return;
            }
            met += part.length();
            at++;
        }
        if (met >= term.length()) {
            marked.set(from, at);
        }
    }

    private static List<int[]> ranges(BitSet marked, int from, int until) {
        List<int[]> ranges = new ArrayList<>();
        for (int start = marked.nextSetBit(from); start >= 0 && start < until; ) {
            int end = Math.min(marked.nextClearBit(start), until);
            ranges.add(new int[] {start - from, end - from});
            start = marked.nextSetBit(end);
        }
        return ranges;
    }
}
