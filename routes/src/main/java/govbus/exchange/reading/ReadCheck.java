package govbus.exchange.reading;

import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.Resource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether a question can be answered at all; everything that is wrong with it at once, never with a value. */
final class ReadCheck {
    static final int MOST_KEYS = 500;

    private static final int LONGEST = 200;
    private static final int LONGEST_KEY = 1_000;

    private final List<Map<String, String>> errors = new ArrayList<>();
    private final Resource resource;
    private final ReadQuestion question;

    ReadCheck(Resource resource, ReadQuestion question) {
        this.resource = resource;
        this.question = question;
    }

    /**
     * The keys that are asked for.
     *
     * @throws Refusal {@code query-invalid}
     */
    List<String> keys() {
        text("/purpose", question.purpose(), true);
        text("/matter", question.matter(), false);
        text("/case", question.caseNumber(), false);
        text("/request", question.request(), false);
        items();
        List<String> keys = question.filter() == null ? listed() : filtered();
        if (!errors.isEmpty()) {
            throw new Refusal(
                    RefusalCode.QUERY_INVALID, "查询参数有误 / the question has mistakes", Map.of("errors", errors));
        }
        return keys;
    }

    private List<String> listed() {
        List<String> keys = question.keys() == null ? List.of() : question.keys();
        if (keys.isEmpty() || keys.size() > MOST_KEYS) {
            error("/keys", "size", "1 至 " + MOST_KEYS + " 个主键 / 1 to " + MOST_KEYS + " keys");
            return keys;
        }
        for (int i = 0; i < keys.size(); i++) {
            key("/keys/" + i, keys.get(i));
        }
        return keys;
    }

    /** Records are found by their key; other values would mean to go through all. */
    private List<String> filtered() {
        if (question.keys() != null) {
            error("/filter", "not-both", "keys 或 filter / keys or filter, not both");
        }
        if (!question.filter().keySet().equals(java.util.Set.copyOf(resource.key()))) {
            error("/filter", "not-the-key", "主键各项, 且仅此 / exactly the key items: " + String.join(", ", resource.key()));
            return List.of();
        }
        List<String> values = new ArrayList<>();
        for (String item : resource.key()) {
            key("/filter/" + item, question.filter().get(item));
            values.add(question.filter().get(item));
        }
        return List.of(String.join("|", values.stream().map(String::valueOf).toList()));
    }

    private void key(String at, String key) {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            error(at, "required", "1 至 " + LONGEST_KEY + " 个字符 / 1 to " + LONGEST_KEY + " characters");
        }
    }

    private void items() {
        List<String> wanted = question.items() == null ? List.of() : question.items();
        for (int i = 0; i < wanted.size() && i <= resource.items().size(); i++) {
            if (!resource.itemNames().contains(wanted.get(i))) {
                error("/items/" + i, "item-unknown", String.join(", ", resource.itemNames()));
            }
        }
    }

    private void text(String at, String text, boolean needed) {
        if (needed && (text == null || text.isBlank())) {
            error(at, "required", "必须说明用途 / say what for");
        } else if (text != null && text.length() > LONGEST) {
            error(at, "too-long", "不超过 200 个字符 / at most 200 characters");
        }
    }

    private void error(String pointer, String code, String expected) {
        Map<String, String> error = new LinkedHashMap<>();
        error.put("pointer", pointer);
        error.put("code", code);
        error.put("expected", expected);
        errors.add(error);
    }
}
