package govbus.library.store;

import govbus.library.AsOf;
import govbus.library.Golden;
import govbus.library.Page;
import govbus.library.merge.Shape;
import govbus.library.merge.Shape.FactForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Golden records in the order of their keys, a page at a time. */
@Component
class GoldenList {

    private static final int MOST_PASSED = 10_000;
    private static final int MOST = 500;

    private final JdbcTemplate jdbc;

    GoldenList(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Page<Golden> list(Shape shape, Map<String, String> filter, int page, int size) {
        int most = Math.max(1, Math.min(MOST, size));
        int passed = Math.min(MOST_PASSED, Math.max(0, page) * most);
        StringBuilder where = new StringBuilder(" where facts <> '{}'");
        List<Object> values = new ArrayList<>();
        filter.forEach((name, value) -> {
            FactForm fact = shape.fact(name);
            where.append(fact == null ? " and false" : " and facts[" + (fact.slot() + 1) + "] = ?");
            if (fact != null) {
                values.add(value);
            }
        });
        String from = " from " + EntitySql.table(shape) + where;
        long total = filter.isEmpty()
                ? count(shape)
                : jdbc.queryForObject(
                        "select count(*) from (select 1" + from + " limit " + (MOST_PASSED + 1) + ") as counted",
                        Long.class,
                        values.toArray());
        values.add(most);
        values.add(passed);
        List<Golden> items = jdbc.query(
                "select key, revision, changed, array_send(facts), words" + from + " order by key limit ? offset ?",
                (row, number) -> golden(shape, Entities.entity(row)),
                values.toArray());
        return new Page<>(items.stream().filter(item -> item != null).toList(), total, page, most);
    }

    List<String> keys(Shape shape, String after, int most) {
        return jdbc.queryForList(
                "select key from " + EntitySql.table(shape) + " where key > ? and facts <> '{}' order by key limit ?",
                String.class,
                after,
                most);
    }

    List<String[]> alike(Shape shape, List<String> facts, int most) {
        StringBuilder equal = new StringBuilder("a.key < b.key");
        for (String name : facts) {
            FactForm fact = shape.fact(name);
            String value = fact == null ? null : ".facts[" + (fact.slot() + 1) + "]";
            equal.append(fact == null ? " and false" : " and a" + value + " = b" + value);
        }
        String table = EntitySql.table(shape);
        return jdbc.query(
                "select a.key, b.key from " + table + " a join " + table + " b on " + equal
                        + " where a.facts <> '{}' and b.facts <> '{}' order by 1, 2 limit ?",
                (row, number) -> new String[] {row.getString(1), row.getString(2)},
                most);
    }

    private static Golden golden(Shape shape, Entity entity) {
        return GoldenReader.golden(shape, entity.key(), entity, AsOf.NOW);
    }

    /** As the lanes of all sources have counted with each batch. */
    long count(Shape shape) {
        return jdbc.queryForObject(
                "select coalesce(sum(entities), 0) from library.tally where library = ?", Long.class, shape.id());
    }
}
