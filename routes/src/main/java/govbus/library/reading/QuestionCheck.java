package govbus.library.reading;

import govbus.catalog.Library;
import govbus.catalog.RefusalCode;
import govbus.library.AsOf;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a question can be answered at all: its form, its bounds, the facts that it names. */
final class QuestionCheck {

    static final int MOST_KEYS = 500;

    private static final int LONGEST = 200;
    private static final int LONGEST_VALUE = 4_000;

    private final Problems problems = new Problems();
    private final Library library;
    private final Question question;

    QuestionCheck(Library library, Question question) {
        this.library = library;
        this.question = question;
    }

    /** @param purposeNeeded a department always says what for */
    AsOf check(boolean purposeNeeded) {
        keys();
        text("/purpose", question.purpose(), purposeNeeded);
        text("/matter", question.matter(), false);
        text("/case", question.caseNumber(), false);
        text("/request", question.request(), false);
        Set<String> known = library.facts().stream().map(Library.Fact::name).collect(Collectors.toSet());
        facts(known);
        if (question.verify() != null) {
            statements("/verify", question.verify(), known);
        }
        AsOf asOf = new AsOf(moment("/asOf", question.asOf()), moment("/knownAt", question.knownAt()));
        problems.refuse(RefusalCode.QUERY_INVALID, "查询参数有误 / the question has mistakes");
        return asOf;
    }

    private void keys() {
        if (question.keys() != null && question.subjects() != null) {
            problems.add("/subjects", "not-both", "keys 或 subjects / keys or subjects, not both");
        }
        String at = question.subjects() == null ? "/keys" : "/subjects";
        List<?> asked = question.subjects() == null ? question.keys() : question.subjects();
        if (asked == null || asked.isEmpty() || asked.size() > MOST_KEYS) {
            problems.add(at, "size", "1 至 500 个 / from 1 to 500");
            return;
        }
        for (int i = 0; i < asked.size(); i++) {
            if (asked.get(i) instanceof Question.Subject subject) {
                key(at + "/" + i + "/key", subject.key());
                Set<String> known =
                        library.facts().stream().map(Library.Fact::name).collect(Collectors.toSet());
                statements(at + "/" + i + "/verify", subject.verify(), known);
            } else {
                key(at + "/" + i, (String) asked.get(i));
            }
        }
    }

    private void key(String at, String key) {
        if (key == null || key.isBlank() || key.length() > LONGEST) {
            problems.add(at, "required", "1 至 200 个字符 / 1 to 200 characters");
        }
    }

    private void facts(Set<String> known) {
        if (question.facts() == null) {
            return;
        }
        if (question.verifies()) {
            problems.add("/facts", "not-both", "核验只答是否 / a verification answers yes or no to what it states");
        }
        for (int i = 0; i < question.facts().size() && i <= known.size(); i++) {
            known("/facts/" + i, question.facts().get(i), known);
        }
    }

    private void statements(String at, Map<String, String> verify, Set<String> known) {
        if (verify == null || verify.isEmpty() || verify.size() > known.size()) {
            problems.add(at, "size", "1 至 " + known.size() + " 项 / from 1 to " + known.size() + " facts");
            return;
        }
        verify.forEach((fact, value) -> {
            if (known(at + "/" + fact, fact, known)
                    && (value == null || value.isBlank() || value.length() > LONGEST_VALUE)) {
                problems.add(at + "/" + fact, "required", "所核对的值 / the value to be verified");
            }
        });
    }

    private boolean known(String at, String fact, Collection<String> known) {
        if (fact == null || !known.contains(fact)) {
            problems.add(at, "fact-unknown", String.join(", ", known));
            return false;
        }
        return true;
    }

    private void text(String at, String text, boolean needed) {
        if (needed && (text == null || text.isBlank())) {
            problems.add(at, "required", "必须说明用途 / say what for");
        } else if (text != null && text.length() > LONGEST) {
            problems.add(at, "too-long", "不超过 200 个字符 / at most 200 characters");
        }
    }

    private Instant moment(String at, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Moment.read(text).orElseGet(() -> {
            problems.add(at, "form", Moment.FORM);
            return null;
        });
    }
}
