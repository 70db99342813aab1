package govbus.catalog.search;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What somebody typed, cut into terms: plain text, never a query language.
 *
 * @param whole everything, in small letters, without blanks at the ends
 * @param terms each must be found somewhere
 */
record QueryText(String whole, List<Term> terms) {
    private static final int LONGEST = 200;
    private static final int MOST_TERMS = 12;
    private static final Map<String, List<String>> GLOSSARY = glossary();

    /**
     * A term.
     *
     * @param chinese whether it is of Chinese characters
     * @param meanings Chinese for an English term of the field; empty for all others
     */
    record Term(String text, boolean chinese, List<String> meanings) {}

    /** @throws Refusal {@link RefusalCode#QUERY_INVALID} when it is too long */
    static QueryText of(String typed) {
        if (typed == null || typed.isBlank()) {
            return new QueryText("", List.of());
        }
        if (typed.length() > LONGEST) {
            throw new Refusal(RefusalCode.QUERY_INVALID, "q: 最多 200 字 / at most " + LONGEST + " characters");
        }
        String whole = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        List<String> runs = runs(whole);
        return new QueryText(whole, terms(runs.subList(0, Math.min(runs.size(), MOST_TERMS))));
    }

    boolean isEmpty() {
        return terms.isEmpty();
    }

    /** All terms without blanks when each is of small letters, as pinyin is often typed; else {@code null}. */
    String joined() {
        boolean letters =
                terms.size() > 1 && terms.stream().allMatch(term -> term.text().matches("[a-z]+( [a-z]+)*"));
        return letters
                ? String.join("", terms.stream().map(Term::text).toList()).replace(" ", "")
                : null;
    }

    /** Chinese and other scripts apart; a machine name or a code is one run. */
    private static List<String> runs(String whole) {
        List<String> runs = new ArrayList<>();
        for (String piece : whole.split("[^\\p{L}\\p{N}/_.-]+")) {
            int from = 0;
            for (int at = 1; at <= piece.length(); at++) {
                if (at == piece.length() || han(piece.charAt(at)) != han(piece.charAt(at - 1))) {
                    String run = piece.substring(from, at).replaceAll("^[/_.-]+|[/_.-]+$", "");
                    if (!run.isEmpty()) {
                        runs.add(run);
                    }
                    from = at;
                }
            }
        }
        return runs;
    }

    static boolean han(char character) {
        return UnicodeScript.of(character) == UnicodeScript.HAN;
    }

    /** Two English words that mean one thing are one term. */
    private static List<Term> terms(List<String> runs) {
        List<Term> terms = new ArrayList<>();
        for (int at = 0; at < runs.size(); at++) {
            String run = runs.get(at);
            String two = at + 1 < runs.size() ? run + " " + runs.get(at + 1) : run;
            if (!two.equals(run) && GLOSSARY.containsKey(two)) {
                terms.add(new Term(two, false, GLOSSARY.get(two)));
                at++;
            } else {
                terms.add(new Term(run, han(run.charAt(0)), meanings(run)));
            }
        }
        return List.copyOf(terms);
    }

    private static List<String> meanings(String run) {
        String one = run.endsWith("s") ? run.substring(0, run.length() - 1) : run;
        return GLOSSARY.getOrDefault(run, GLOSSARY.getOrDefault(one, List.of()));
    }

    private static Map<String, List<String>> glossary() {
        Map<String, List<String>> glossary = new LinkedHashMap<>();
        Lines.of("glossary.txt")
                .forEach((english, chinese) -> glossary.put(english, Arrays.asList(chinese.split(","))));
        return glossary;
    }
}
