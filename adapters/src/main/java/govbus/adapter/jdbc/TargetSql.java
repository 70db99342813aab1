package govbus.adapter.jdbc;

import java.util.List;
import java.util.stream.Collectors;

/** The statements that bring changed rows into a target table; rows come from a staging table or from arrays. */
final class TargetSql {
    static final String UPSERTS = "pg_temp.govbus_upserts";
    static final String DELETES = "pg_temp.govbus_deletes";

    private final TargetTable table;

    TargetSql(TargetTable table) {
        this.table = table;
    }

    /** Staging tables of the session, typed as the target and emptied by each commit; without its constraints. */
    List<String> createStaging() {
        return List.of(
                "create temp table govbus_upserts on commit delete rows as select " + names(table.columns()) + " from "
                        + table.name() + " with no data",
                "create temp table govbus_deletes on commit delete rows as select " + names(table.keyColumns())
                        + " from " + table.name() + " with no data");
    }

    String copy(String staging, List<TargetColumn> columns) {
        return "copy " + staging + " (" + names(columns) + ") from stdin";
    }

    /** Deletes the rows whose keys the source holds. */
    String delete(String source) {
        return "delete from " + table.name() + " t using " + source + " s where " + sameKey();
    }

    /** Inserts or updates; one statement when the key is unique, else two that are right without an index. */
    List<String> upsert(String source) {
        if (table.uniqueKey()) {
            return List.of("insert into " + table.name() + " as t (" + names(table.columns()) + ") select "
                    + names("s", table.columns()) + " from " + source + " s on conflict ("
                    + names(table.keyColumns()) + ") " + onConflict());
        }
        String insert = "insert into " + table.name() + " (" + names(table.columns()) + ") select "
                + names("s", table.columns()) + " from " + source + " s where not exists (select from "
                + table.name() + " t where " + sameKey() + ")";
        return table.otherColumns().isEmpty() ? List.of(insert) : List.of(update(source), insert);
    }

    /** A source of rows made from one text array a column, each cast as COPY would. */
    String arrays(List<TargetColumn> columns) {
        return "(select "
                + columns.stream()
                        .map(c -> "u." + c.quoted() + "::" + c.type() + " as " + c.quoted())
                        .collect(Collectors.joining(", "))
                + " from unnest("
                + columns.stream().map(c -> "?::text[]").collect(Collectors.joining(", "))
                + ") as u(" + names(columns) + "))";
    }

    private String onConflict() {
        if (table.otherColumns().isEmpty()) {
            return "do nothing";
        }
        return "do update set "
                + table.otherColumns().stream()
                        .map(c -> c.quoted() + " = excluded." + c.quoted())
                        .collect(Collectors.joining(", "))
                + " where (" + names("t", table.otherColumns()) + ") is distinct from ("
                + names("excluded", table.otherColumns()) + ")";
    }

    private String update(String source) {
        return "update " + table.name() + " t set "
                + table.otherColumns().stream()
                        .map(c -> c.quoted() + " = s." + c.quoted())
                        .collect(Collectors.joining(", "))
                + " from " + source + " s where " + sameKey() + " and (" + names("t", table.otherColumns())
                + ") is distinct from (" + names("s", table.otherColumns()) + ")";
    }

    private String sameKey() {
        return table.keyColumns().stream()
                .map(c -> "t." + c.quoted() + " = s." + c.quoted())
                .collect(Collectors.joining(" and "));
    }

    private static String names(List<TargetColumn> columns) {
        return columns.stream().map(TargetColumn::quoted).collect(Collectors.joining(", "));
    }

    private static String names(String of, List<TargetColumn> columns) {
        return columns.stream().map(c -> of + "." + c.quoted()).collect(Collectors.joining(", "));
    }
}
