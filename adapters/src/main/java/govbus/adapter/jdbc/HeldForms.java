package govbus.adapter.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The forms of a table's columns, in the order wanted. */
record HeldForms(List<HeldForm> forms) {
    private static final String COLUMNS = """
            with recursive root(oid, base, modifier) as (
                select oid, oid, -1 from pg_catalog.pg_type where typtype <> 'd'
                union all
                select t.oid, r.base, case when t.typtypmod >= 0 then t.typtypmod else r.modifier end
                from pg_catalog.pg_type t join root r on r.oid = t.typbasetype where t.typtype = 'd')
            select a.attname, b.typname, greatest(a.atttypmod, root.modifier), b.typcategory in ('S', 'E')
            from pg_catalog.pg_attribute a
            join pg_catalog.pg_class c on c.oid = a.attrelid
            join pg_catalog.pg_namespace n on n.oid = c.relnamespace
            join root on root.oid = a.atttypid
            join pg_catalog.pg_type b on b.oid = root.base
            where n.nspname = ? and c.relname = ? and a.attnum > 0 and not a.attisdropped
            """;

    static HeldForms read(Connection connection, String schema, String table, List<String> columns)
            throws SQLException {
        Map<String, HeldForm> forms = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(COLUMNS)) {
            query.setString(1, schema);
            query.setString(2, table);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    forms.put(rows.getString(1), HeldForm.of(rows.getString(2), rows.getInt(3), rows.getBoolean(4)));
                }
            }
        }
        return new HeldForms(columns.stream().map(forms::get).toList());
    }

    String[] of(String[] values) {
        String[] held = new String[values.length];
        for (int i = 0; i < held.length; i++) {
            held[i] = forms.get(i).of(values[i]);
        }
        return held;
    }
}
