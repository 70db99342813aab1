package govbus.library.registry;

import govbus.adapter.Accepted;
import govbus.adapter.Change;
import govbus.adapter.PushKey;
import govbus.adapter.Row;
import govbus.adapter.Rows;
import govbus.catalog.Catalog;
import govbus.catalog.Library;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.catalog.State;
import govbus.exchange.push.PushDesk;
import govbus.library.GoldenRecords;
import govbus.library.Word;
import govbus.library.reading.NormalKey;
import govbus.library.reading.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Writes as a department's word: a record of the department's own resource, handed in through its push source, checked by
 * the same gate, merged by the same rules. Nobody writes a golden record.
 */
@Component
class WriteDesk {

    private final Catalog catalog;
    private final PushDesk push;
    private final GoldenRecords golden;

    WriteDesk(Catalog catalog, PushDesk push, GoldenRecords golden) {
        this.catalog = catalog;
        this.push = push;
        this.golden = golden;
    }

    /** The department's own resource that feeds the library, with the item that each fact is. */
    private record Desk(PushDesk.Entrance entrance, String resource, String keyItem, Map<String, String> items) {}

    /** The department's word becomes these facts, the others stay as it said before. */
    void write(Library library, String id, Map<String, String> facts, Caller caller) {
        Desk desk = desk(library, caller);
        String key = key(library, id);
        Problems problems = new Problems();
        facts.keySet().forEach(fact -> {
            if (!desk.items().containsKey(fact)) {
                problems.add(
                        "/write/content/" + fact,
                        "fact-not-writable",
                        String.join(", ", desk.items().keySet()));
            }
        });
        problems.refuse(RefusalCode.QUERY_INVALID, "有不能写入的内容 / facts that this department's source does not carry");
        Map<String, String> all = new HashMap<>();
        own(library, key, desk).forEach(all::put);
        all.putAll(facts);
        Map<String, String> values = new HashMap<>();
        all.forEach((fact, value) -> values.put(desk.items().get(fact), value));
        values.put(desk.keyItem(), key);
        hand(desk, Change.UPDATED, values);
    }

    /** The department takes its word back. */
    void delete(Library library, String id, Caller caller) {
        Desk desk = desk(library, caller);
        hand(desk, Change.DELETED, Map.of(desk.keyItem(), key(library, id)));
    }

    private Map<String, String> own(Library library, String key, Desk desk) {
        Map<String, String> own = new HashMap<>();
        golden.words(library.name(), key).stream()
                .filter(word -> word.resource().equals(desk.resource()) && !word.deleted())
                .map(Word::values)
                .forEach(values -> values.forEach((fact, value) -> {
                    if (desk.items().containsKey(fact)) {
                        own.put(fact, value);
                    }
                }));
        return own;
    }

    private static String key(Library library, String id) {
        if (id == null || !NormalKey.of(library.keyType(), id).isRight()) {
            Problems problems = new Problems();
            problems.add("/content/id", "form", "a " + library.keyType().word());
            problems.refuse(RefusalCode.QUERY_INVALID, "标识号码有误 / no such number can be");
        }
        return NormalKey.of(library.keyType(), id).canonical();
    }

    private Desk desk(Library library, Caller caller) {
        String department = caller.reader().department() ? caller.reader().name() : null;
        return library.keys().keySet().stream()
                .filter(resource -> resource.startsWith(department + "/"))
                .filter(this::takesPushes)
                .sorted()
                .findFirst()
                .map(resource -> desk(library, resource, department))
                .orElseThrow(() -> new Refusal(
                        RefusalCode.NOT_ALLOWED,
                        "该库不由本部门写入 / no source of this department that feeds the library takes pushes"));
    }

    private boolean takesPushes(String resource) {
        return catalog.current().sources().values().stream()
                .anyMatch(source -> source.resource().equals(resource)
                        && source.adapter().equals("push")
                        && source.state() == State.PUBLISHED);
    }

    private Desk desk(Library library, String resource, String department) {
        Map<String, String> items = new HashMap<>();
        library.facts().forEach(fact -> fact.from().stream()
                .filter(origin -> origin.resource().equals(resource))
                .forEach(origin -> items.put(fact.name(), origin.item())));
        return new Desk(
                push.entrance(department, resource), resource, library.keys().get(resource), items);
    }

    private static void hand(Desk desk, Change change, Map<String, String> values) {
        List<String> columns = List.copyOf(desk.entrance().door().columns().keySet());
        String[] row = columns.stream().map(values::get).toArray(String[]::new);
        String key = UUID.randomUUID().toString();
        Accepted accepted = desk.entrance()
                .door()
                .push(new Rows(
                        columns,
                        List.of(Row.of(change, row, null, "[0]")),
                        new PushKey(desk.entrance().client(), key, key)));
        if (accepted.quarantined() > 0) {
            Problems problems = new Problems();
            accepted.problems()
                    .forEach(problem -> problems.add(
                            "/write/content (" + problem.item() + ")", problem.rule(), problem.expected()));
            problems.refuse(RefusalCode.RECORDS_INVALID, "数据校验未通过,已转待补录 / it waits in quarantine to be completed");
        }
    }
}
