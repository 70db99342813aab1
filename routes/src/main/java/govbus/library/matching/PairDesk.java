package govbus.library.matching;

import govbus.catalog.Library;
import govbus.catalog.Refusal;
import govbus.catalog.RefusalCode;
import govbus.code.Checked;
import govbus.library.AsOf;
import govbus.library.Golden;
import govbus.library.GoldenRecords;
import govbus.library.Joins;
import govbus.library.correction.Note;
import govbus.library.merge.KeyForm;
import govbus.library.reading.NormalKey;
import govbus.library.reading.Problems;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person says of two keys: that they are one entity, which joins their records, or that they are not. */
@Component
class PairDesk {

    private static final Map<String, String> STATES =
            Map.of("confirm", "linked", "reject", "rejected", "revoke", "open");

    private final PairStore pairs;
    private final Joins joins;
    private final GoldenRecords golden;

    PairDesk(PairStore pairs, Joins joins, GoldenRecords golden) {
        this.pairs = pairs;
        this.joins = joins;
        this.golden = golden;
    }

    /**
     * What is to be done.
     *
     * @param note why
     * @param keep which key both are found under: {@code key}, unless said, or {@code otherKey}
     * @param key of a pair that was not proposed, both keys
     */
    record Order(String note, String keep, String key, String otherKey) {}

    /** A pair that was joined without having been proposed. */
    record Joined(long id) {}

    @Transactional
    public void decide(Library library, long id, String deed, Order order, String by) {
        String state = STATES.get(deed);
        Pair pair = pairs.lock(library.name(), id).orElse(null);
        if (state == null || pair == null) {
            throw new Refusal(RefusalCode.ENTRY_UNKNOWN, "没有这一对 / no such pair");
        }
        Problems problems = check(order);
        if (state.equals("open") == pair.state().equals("open")) {
            problems.add("/state", pair.state(), "confirm, reject 用于 open; revoke 用于已处理的 / revoke what was decided");
        }
        problems.refuse(RefusalCode.QUERY_INVALID, "不能这样处理 / this cannot be done");
        if (state.equals("linked")) {
            link(library, pair.key(), pair.otherKey(), order, by);
        } else if (pair.state().equals("linked")) {
            joins.part(library.name(), pair.key(), pair.otherKey(), by, order.note());
        }
        pairs.move(id, state, by, order.note());
    }

    @Transactional
    public Joined join(Library library, Order order, String by) {
        Problems problems = check(order);
        String key = key(library, problems, "/key", order.key());
        String other = key(library, problems, "/otherKey", order.otherKey());
        if (key != null && key.equals(other)) {
            problems.add("/otherKey", "same", "另一个键 / another key");
        }
        problems.refuse(RefusalCode.QUERY_INVALID, "不能这样处理 / this cannot be done");
        boolean inOrder = key.compareTo(other) < 0;
        long id = pairs.add(library.name(), inOrder ? key : other, inOrder ? other : key);
        if (pairs.lock(library.name(), id).orElseThrow().state().equals("linked")) {
            throw new Refusal(RefusalCode.QUERY_INVALID, "已经合并 / joined already");
        }
        link(library, key, other, order, by);
        pairs.move(id, "linked", by, order.note());
        return new Joined(id);
    }

    private static Problems check(Order order) {
        Problems problems = new Problems();
        Note.check(problems, order.note());
        if (order.keep() != null && !List.of("key", "otherKey").contains(order.keep())) {
            problems.add("/keep", "unknown", "key 或 otherKey / key or otherKey");
        }
        return problems;
    }

    /** A key under which an entity is kept; an old form of one is linked by the library itself. */
    private String key(Library library, Problems problems, String pointer, String raw) {
        Checked key = NormalKey.of(library.keyType(), raw == null ? "" : raw);
        boolean old = key.isRight()
                && KeyForm.read(library.keyType(), key.canonical()).old();
        List<Golden> found =
                key.isRight() && !old ? golden.find(library.name(), List.of(key.canonical()), AsOf.NOW) : List.of();
        if (found.isEmpty()) {
            problems.add(pointer, "unknown", "本库中有记录的键 / a key that has a record in this library");
            return null;
        }
        return found.get(0).key();
    }

    private void link(Library library, String key, String other, Order order, String by) {
        boolean first = !"otherKey".equals(order.keep());
        if (!joins.join(library.name(), first ? other : key, first ? key : other, by, order.note())) {
            throw new Refusal(
                    RefusalCode.QUERY_INVALID,
                    "至多 " + Joins.MOST + " 个键合为一个主体 / at most " + Joins.MOST + " keys are one entity");
        }
    }
}
