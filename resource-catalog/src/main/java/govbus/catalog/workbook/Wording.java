package govbus.catalog.workbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The Chinese words of a workbook for the words of the manifests.
 *
 * @param chinese word of the manifests to the word that is offered and written
 * @param also further words that are understood, to the word of the manifests
 */
record Wording(Map<String, String> chinese, Map<String, String> also) {

    /** Pairs of a manifest's word and its Chinese; the number of the guide, from 1, is understood as well. */
    static Wording numbered(String... pairs) {
        Map<String, String> chinese = new LinkedHashMap<>();
        Map<String, String> also = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            chinese.put(pairs[i], pairs[i + 1]);
            also.put(String.valueOf(i / 2 + 1), pairs[i]);
        }
        return new Wording(chinese, also);
    }

    Wording understanding(String... pairs) {
        Map<String, String> more = new LinkedHashMap<>(also);
        for (int i = 0; i < pairs.length; i += 2) {
            more.put(pairs[i], pairs[i + 1]);
        }
        return new Wording(chinese, more);
    }

    /** The manifests' word for what stands in a cell. */
    Optional<String> word(String cell) {
        String small = cell.strip().toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> entry : chinese.entrySet()) {
            if (entry.getValue().equals(small) || entry.getKey().equals(small)) {
                return Optional.of(entry.getKey());
            }
        }
        return Optional.ofNullable(also.get(small));
    }

    String chinese(String word) {
        return chinese.getOrDefault(word, word);
    }

    List<String> offered() {
        return List.copyOf(chinese.values());
    }
}
