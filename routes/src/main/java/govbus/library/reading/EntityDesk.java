package govbus.library.reading;

import govbus.catalog.Library;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.code.Checked;
import govbus.ledger.Entry;
import govbus.library.AsOf;
import govbus.library.Fact;
import govbus.library.FactVersion;
import govbus.library.Golden;
import govbus.library.GoldenRecords;
import govbus.library.Word;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** One person's or entity's whole view, for the data authority's staff, who always say what for. */
@Component
class EntityDesk {

    private final Sights sights;
    private final GoldenRecords golden;
    private final ReadingBook book;
    private final Views views;

    EntityDesk(Sights sights, GoldenRecords golden, ReadingBook book, Views views) {
        this.sights = sights;
        this.golden = golden;
        this.book = book;
        this.views = views;
    }

    private record Admitted(Checked key, AsOf asOf) {}

    WholeView view(String name, Question question, Reader reader) {
        Library library = sights.library(name);
        Entry.Use use = new Entry.Use(reader.name(), question.purpose(), question.matter(), question.caseNumber());
        Admitted admitted = book.guarded(name, use, () -> admit(library, question, reader));
        String key = admitted.key().canonical();
        Optional<Golden> now = key == null
                ? Optional.empty()
                : golden.find(name, List.of(key), admitted.asOf()).stream().findFirst();
        UUID receipt = book.read(name, null, key == null ? List.of() : List.of(key), now.isPresent() ? 1 : 0, use);
        return new WholeView(
                key == null ? question.keys().get(0) : key,
                now.isPresent(),
                now.map(Golden::version).orElse(null),
                now.map(Golden::changedAt).orElse(null),
                now.map(record -> facts(library, record)).orElse(List.of()),
                key == null
                        ? List.of()
                        : golden.words(name, key).stream().map(this::word).toList(),
                key == null
                        ? List.of()
                        : golden.history(name, key).stream()
                                .map(version -> version(library, version))
                                .toList(),
                receipt);
    }

    private static Admitted admit(Library library, Question question, Reader reader) {
        if (reader.department()) {
            throw new Refusal(
                    RefusalCode.NOT_ALLOWED, "全貌仅供数据主管部门人员查看 / the whole view is for the data authority's staff");
        }
        AsOf asOf = new QuestionCheck(library, question).check(true);
        Problems problems = new Problems();
        if (question.keys() == null || question.keys().size() != 1) {
            problems.add("/keys", "size", "一个 / exactly one");
        }
        problems.refuse(RefusalCode.QUERY_INVALID, "一次查看一个主体 / one at a time");
        return new Admitted(NormalKey.of(library.keyType(), question.keys().get(0)), asOf);
    }

    private List<WholeView.FactWhole> facts(Library library, Golden record) {
        return library.facts().stream()
                .filter(declared -> record.facts().containsKey(declared.name()))
                .map(declared -> fact(declared, record.facts().get(declared.name())))
                .toList();
    }

    private WholeView.FactWhole fact(Library.Fact declared, Fact fact) {
        return new WholeView.FactWhole(
                declared.name(),
                declared.title(),
                declared.sensitive(),
                fact.value(),
                fact.source(),
                views.title(fact.source()),
                fact.at(),
                fact.receivedAt(),
                fact.rule(),
                fact.losing().stream()
                        .map(one -> new WholeView.Losing(
                                one.value(), one.resource(), views.title(one.resource()), one.at()))
                        .toList());
    }

    private WholeView.WordView word(Word word) {
        return new WholeView.WordView(
                word.resource(),
                views.title(word.resource()),
                word.record(),
                word.deleted(),
                word.values(),
                word.at(),
                word.receivedAt());
    }

    private WholeView.VersionView version(Library library, FactVersion version) {
        String title = library.facts().stream()
                .filter(fact -> fact.name().equals(version.fact()))
                .map(Library.Fact::title)
                .findFirst()
                .orElse(version.fact());
        return new WholeView.VersionView(
                version.fact(),
                title,
                version.value(),
                version.source(),
                views.title(version.source()),
                version.from(),
                version.to(),
                version.knownFrom(),
                version.knownTo());
    }
}
