package govbus.library.reading;

import govbus.catalog.Library;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.code.Checked;
import govbus.ledger.Entry;
import govbus.library.AsOf;
import govbus.library.Golden;
import govbus.library.GoldenRecords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Answers questions to a library: nobody reads more than was granted, and nobody without a trace. */
@Component
public class QueryDesk {

    private final Sights sights;
    private final GoldenRecords golden;
    private final ReadingBook book;
    private final Views views;

    QueryDesk(Sights sights, GoldenRecords golden, ReadingBook book, Views views) {
        this.sights = sights;
        this.golden = golden;
        this.book = book;
        this.views = views;
    }

    /** A question that may be answered, and what of. */
    private record Admitted(Sight sight, AsOf asOf, List<Library.Fact> facts) {}

    /**
     * Answers, one record a key in the order asked.
     *
     * @throws Refusal which is in the ledger as well
     */
    public Answer answer(String name, Question question, Reader reader) {
        Library library = sights.library(name);
        Entry.Use use = new Entry.Use(reader.name(), said(question), question.matter(), question.caseNumber());
        Admitted admitted = book.guarded(name, use, () -> admit(library, question, reader));
        List<Question.Subject> subjects = question.subjects() != null
                ? question.subjects()
                : question.keys().stream()
                        .map(key -> new Question.Subject(key, question.verify()))
                        .toList();
        List<Checked> keys = subjects.stream()
                .map(subject -> NormalKey.of(library.keyType(), subject.key()))
                .toList();
        List<String> right = keys.stream()
                .filter(Checked::isRight)
                .map(Checked::canonical)
                .distinct()
                .toList();
        Map<String, Golden> found = golden.find(name, right, admitted.asOf()).stream()
                .collect(Collectors.toMap(Golden::key, Function.identity()));
        UUID receipt = book.read(name, admitted.sight().subscription(), right, found.size(), use);
        List<Answer.Entity> records = new ArrayList<>();
        for (int i = 0; i < subjects.size(); i++) {
            Checked key = keys.get(i);
            Golden record = key.isRight() ? found.get(key.canonical()) : null;
            records.add(entity(subjects.get(i), key, record, admitted, question.verifies()));
        }
        return new Answer(records, receipt, Instant.now());
    }

    private static String said(Question question) {
        String purpose = question.purpose() == null ? "" : question.purpose();
        return question.verifies() ? "核验 " + purpose : purpose;
    }

    private Admitted admit(Library library, Question question, Reader reader) {
        AsOf asOf = new QuestionCheck(library, question).check(reader.department());
        Sight sight = sights.of(library, reader, question);
        Problems refused = new Problems();
        wanted(question).forEach((pointer, fact) -> {
            if (!sight.covers(fact)) {
                refused.add(pointer, "fact-not-granted", "使用授权中没有该项 / a fact that the subscription grants");
            }
        });
        refused.refuse(RefusalCode.NOT_SUBSCRIBED, "所查内容未全部授权 / not all of these facts are granted");
        List<Library.Fact> facts = library.facts().stream()
                .filter(fact -> sight.covers(fact.name()))
                .filter(fact -> question.facts() == null || question.facts().contains(fact.name()))
                .toList();
        return new Admitted(sight, asOf, facts);
    }

    /** The facts that the question names, by where. */
    private static Map<String, String> wanted(Question question) {
        Map<String, String> wanted = new java.util.LinkedHashMap<>();
        if (question.facts() != null) {
            question.facts().forEach(fact -> wanted.put("/facts/" + fact, fact));
        }
        if (question.verify() != null) {
            question.verify().keySet().forEach(fact -> wanted.put("/verify/" + fact, fact));
        }
        if (question.subjects() != null) {
            question.subjects()
                    .forEach(one -> one.verify().keySet().forEach(fact -> wanted.put("/subjects/*/" + fact, fact)));
        }
        return wanted;
    }

    private Answer.Entity entity(
            Question.Subject subject, Checked key, Golden record, Admitted admitted, boolean verifies) {
        String shownKey = key.isRight() ? key.canonical() : subject.key();
        Long version = record == null ? null : record.version();
        if (verifies) {
            return new Answer.Entity(
                    shownKey,
                    record != null,
                    version,
                    key.rule(),
                    null,
                    views.verified(subject.verify(), record, admitted.facts(), admitted.sight()));
        }
        return new Answer.Entity(
                shownKey,
                record != null,
                version,
                key.rule(),
                views.facts(record, admitted.facts(), admitted.sight()),
                null);
    }
}
