package govbus.library.store;

import govbus.library.merge.Shape;
import govbus.library.merge.Shape.FactForm;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@code library."<name>"}: the golden records of a library for who reads with SQL, a column a fact, all of them text. */
final class LibraryView {

    private LibraryView() {}

    /** Not where a table of that name is. */
    static boolean mayBeMade(JdbcTemplate jdbc, String name) {
        return jdbc.queryForObject("""
                        select not exists (select from pg_class where relnamespace = 'library'::regnamespace
                            and relname = ? and relkind <> 'v')
                        """, Boolean.class, name);
    }

    /** Names of libraries and facts are letters, digits and hyphens only. */
    static String create(Shape shape) {
        String name = "library.\"" + shape.library().name() + "\"";
        StringBuilder sql =
                new StringBuilder("drop view if exists " + name + "; create view " + name + " as select key");
        for (FactForm fact : shape.facts()) {
            sql.append(", facts[")
                    .append(fact.slot() + 1)
                    .append("] as \"")
                    .append(fact.name())
                    .append('"');
        }
        return sql.append(", to_timestamp(changed / 1000000.0) as changed_at from ")
                .append(EntitySql.table(shape))
                .append(" where facts <> '{}'")
                .toString();
    }
}
