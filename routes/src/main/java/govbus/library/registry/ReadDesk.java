package govbus.library.registry;

import govbus.catalog.Library;
import govbus.catalog.LibraryResources;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.ledger.Entry;
import govbus.library.Golden;
import govbus.library.GoldenRecords;
import govbus.library.Page;
import govbus.library.reading.Answer;
import govbus.library.reading.Problems;
import govbus.library.reading.QueryDesk;
import govbus.library.reading.Question;
import govbus.library.reading.ReadingBook;
import govbus.library.reading.Sight;
import govbus.library.reading.Sights;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds records by key or by facts. Who was granted the key itself may search without one and list: to leaf through
 * people is more than to look one up.
 */
@Component
class ReadDesk {

    private final QueryDesk desk;
    private final GoldenRecords golden;
    private final Sights sights;
    private final ReadingBook book;

    ReadDesk(QueryDesk desk, GoldenRecords golden, Sights sights, ReadingBook book) {
        this.desk = desk;
        this.golden = golden;
        this.sights = sights;
        this.book = book;
    }

    /** The record that has all that is asked for. */
    Optional<Map<String, Object>> read(Library library, Content.Part query, Caller caller) {
        String id = Content.id(query);
        Map<String, String> facts = Content.facts(query);
        if (id == null) {
            return search(library, facts, 0, 1, caller).records().stream().findFirst();
        }
        if (!facts.isEmpty() && !exists(library, query, caller)) {
            return Optional.empty();
        }
        Answer.Entity record = desk.answer(library.name(), Question.of(List.of(id), caller.purpose()), caller.reader())
                .records()
                .get(0);
        return record.found() ? Optional.of(content(record)) : Optional.empty();
    }

    boolean exists(Library library, Content.Part query, Caller caller) {
        String id = Content.id(query);
        Map<String, String> facts = Content.facts(query);
        if (id == null) {
            return search(library, facts, 0, 1, caller).total() > 0;
        }
        Question question = new Question(
                List.of(id), null, null, facts.isEmpty() ? null : facts, caller.purpose(), null, null, null, null);
        Answer.Entity record =
                desk.answer(library.name(), question, caller.reader()).records().get(0);
        return record.found()
                && (facts.isEmpty() || record.verified().values().stream().allMatch(Boolean.TRUE::equals));
    }

    /** @param page from 0 */
    Found search(Library library, Map<String, String> facts, int page, int size, Caller caller) {
        Entry.Use use = new Entry.Use(caller.reader().name(), caller.purpose(), null, null);
        Sight sight = book.guarded(library.name(), use, () -> admit(library, facts, caller));
        Page<Golden> found = golden.list(library.name(), facts, page, size);
        List<Golden> seen = found.items().stream()
                .filter(record -> library.facts().stream().anyMatch(fact -> sight.sees(record, fact.name())))
                .toList();
        book.read(
                library.name(),
                sight.subscription(),
                seen.stream().map(Golden::key).toList(),
                seen.size(),
                use);
        return new Found(
                found.total(),
                seen.stream().map(record -> content(library, record, sight)).toList());
    }

    private Sight admit(Library library, Map<String, String> facts, Caller caller) {
        Sight sight = sights.of(library, caller.reader(), caller.purpose(), null);
        Problems problems = new Problems();
        facts.keySet().forEach(fact -> {
            if (library.facts().stream().noneMatch(one -> one.name().equals(fact))) {
                problems.add("/query/content/" + fact, "fact-unknown", "a fact of " + library.name());
            }
        });
        problems.refuse(RefusalCode.QUERY_INVALID, "查询参数有误 / the question has mistakes");
        if (!sight.covers(LibraryResources.KEY) || facts.keySet().stream().anyMatch(fact -> !sight.covers(fact))) {
            throw new Refusal(
                    RefusalCode.NOT_SUBSCRIBED, "未获授权按内容检索或列出 / searching and listing need a grant of key and facts");
        }
        return sight;
    }

    private static Map<String, Object> content(Answer.Entity record) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put(Content.ID, record.key());
        record.facts().forEach((name, fact) -> content.put(name, fact.value()));
        return content;
    }

    private static Map<String, Object> content(Library library, Golden record, Sight sight) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put(Content.ID, record.key());
        library.facts().forEach(fact -> {
            if (record.facts().containsKey(fact.name())
                    && sight.covers(fact.name())
                    && sight.sees(record, fact.name())) {
                content.put(
                        fact.name(),
                        sight.shown(
                                record,
                                fact.name(),
                                record.facts().get(fact.name()).value()));
            }
        });
        return content;
    }
}
