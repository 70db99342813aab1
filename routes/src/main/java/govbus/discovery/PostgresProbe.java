package govbus.discovery;

import govbus.adapter.Endpoint;
import govbus.adapter.jdbc.Identifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What the bus needs of a PostgreSQL server, each with the command that provides it. */
final class PostgresProbe {
    private static final Duration LARGEST_SKEW = Duration.ofSeconds(5);
    private static final int SHOWN = 5;
    private static final String OWN =
            " n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema' and c.relkind in ('r', 'p') ";

    private final Supplier<Connection> connection;
    private final TableName table;
    private final String user;
    private final String database;

    PostgresProbe(Endpoint.Database endpoint, Supplier<Connection> connection, TableName table) {
        this.connection = connection;
        this.table = table;
        this.user = Identifier.quoted(endpoint.user());
        this.database = Identifier.quoted(endpoint.database());
    }

    Finding permission() throws SQLException {
        List<String> row = row("select count(*), count(*) filter (where has_schema_privilege(n.oid, 'USAGE')"
                + " and has_table_privilege(c.oid, 'SELECT')), min(n.nspname)"
                + " from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace where" + OWN
                + chosen());
        String schema = Identifier.quoted(table != null ? table.schema() : row.get(2) == null ? "public" : row.get(2));
        String grant = "grant usage on schema " + schema + " to " + user + "; grant select on "
                + (table == null ? "all tables in schema " + schema : table) + " to " + user + ";";
        if (row.get(0).equals("0")) {
            return Finding.failed("看不到任何表", "there is no table to be seen", grant);
        }
        String found = row.get(1) + " / " + row.get(0);
        if (row.get(1).equals("0")) {
            return Finding.failed("没有任何表的读取权限", "no table may be read", grant);
        }
        return row.get(0).equals(row.get(1))
                ? Finding.ok(found)
                : Finding.warning(found, "部分表不可读", "some tables may not be read", grant);
    }

    Finding walLevel() throws SQLException {
        String level = row("select current_setting('wal_level')").get(0);
        return level.equals("logical")
                ? Finding.ok(level)
                : Finding.failed(
                        "wal_level 为 " + level + ", 变更捕获需要 logical",
                        "wal_level is " + level + ", CDC needs logical",
                        "alter system set wal_level = 'logical';  -- then restart PostgreSQL");
    }

    Finding role() throws SQLException {
        boolean may = row("select rolreplication or rolsuper from pg_catalog.pg_roles where rolname = current_user")
                .get(0)
                .equals("t");
        return may
                ? Finding.ok("replication")
                : Finding.failed(
                        "用户无复制权限",
                        "the user has not the attribute REPLICATION",
                        "alter role " + user + " replication;");
    }

    Finding slots() throws SQLException {
        List<String> row = row("select current_setting('max_replication_slots')::int,"
                + " (select count(*) from pg_catalog.pg_replication_slots), current_setting('max_wal_senders')::int,"
                + " (select count(*) from pg_catalog.pg_stat_replication)");
        int most = Integer.parseInt(row.get(0));
        int senders = Integer.parseInt(row.get(2));
        String found = row.get(1) + " / " + most;
        boolean room = Integer.parseInt(row.get(1)) < most && Integer.parseInt(row.get(3)) < senders;
        return room
                ? Finding.ok(found)
                : Finding.failed(
                        "复制槽或 WAL 发送进程已用完 (" + found + ")",
                        "no replication slot or WAL sender is left (" + found + ")",
                        "alter system set max_replication_slots = " + (most + 10)
                                + "; alter system set max_wal_senders = " + (senders + 10)
                                + ";  -- then restart PostgreSQL");
    }

    /** The bus makes its own publication when it may; otherwise somebody who owns the table makes one. */
    Finding publication() throws SQLException {
        boolean create = row("select has_database_privilege(current_database(), 'CREATE')")
                .get(0)
                .equals("t");
        List<String> strange = strange("not pg_has_role(c.relowner, 'USAGE') and not exists (select 1 from"
                + " pg_catalog.pg_publication_tables p where p.schemaname = n.nspname and p.tablename = c.relname)");
        if (create && strange.isEmpty()) {
            return Finding.ok("create publication");
        }
        String tables = strange.isEmpty() ? table == null ? "…" : table.toString() : String.join(", ", strange);
        return Finding.tables(
                strange.size(),
                "总线用户不能自建发布; 请由表的属主建立, 并在挂接属性 publication 中填写其名称",
                "the bus's user cannot make a publication; let the owner make one and name it in the source's property"
                        + " publication",
                create || !strange.isEmpty()
                        ? "create publication govbus for table " + tables + ";"
                        : "grant create on database " + database + " to " + user + ";");
    }

    Finding replicaIdentity() throws SQLException {
        List<String> bare = strange("c.relreplident in ('d', 'n') and not exists (select 1 from pg_catalog.pg_index i"
                + " where i.indrelid = c.oid and i.indisprimary)");
        if (bare.isEmpty()) {
            return Finding.ok("primary key");
        }
        return Finding.tables(
                bare.size(),
                "无主键的表不能捕获更新和删除: " + String.join(", ", bare),
                "updates and deletions of tables without a primary key are not captured",
                String.join(
                        " ",
                        bare.stream()
                                .map(name -> "alter table " + name + " replica identity full;")
                                .toList()));
    }

    Finding clock() throws SQLException {
        Instant before = Instant.now();
        Instant server =
                Instant.ofEpochMilli(Long.parseLong(row("select (extract(epoch from clock_timestamp()) * 1000)::bigint")
                        .get(0)));
        Instant middle = before.plus(Duration.between(before, Instant.now()).dividedBy(2));
        Duration skew = Duration.between(middle, server);
        String found = skew.toMillis() + " ms";
        return skew.abs().compareTo(LARGEST_SKEW) <= 0
                ? Finding.ok(found)
                : Finding.warning(
                        found, "数据库时钟与总线相差过大", "the server's clock is far from the bus's", "chronyc makestep");
    }

    Finding rows() throws SQLException {
        List<String> row = row("select count(*), coalesce(sum(greatest(c.reltuples, 0)), 0)::bigint,"
                + " pg_size_pretty(coalesce(sum(pg_total_relation_size(c.oid)), 0)::bigint)"
                + " from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace where" + OWN
                + chosen());
        return Finding.ok(
                row.get(0) + " 张表, 约 " + row.get(1) + " 行, " + row.get(2),
                row.get(0) + " tables, about " + row.get(1) + " rows, " + row.get(2));
    }

    private String chosen() {
        return table == null ? "" : "and n.nspname = ? and c.relname = ?";
    }

    /** Tables of which something is true that should not be, a few of them. */
    private List<String> strange(String condition) throws SQLException {
        String sql = "select n.nspname, c.relname from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid ="
                + " c.relnamespace where" + OWN + chosen() + " and has_schema_privilege(n.oid, 'USAGE')"
                + " and has_table_privilege(c.oid, 'SELECT') and " + condition + " order by 1, 2 limit " + SHOWN;
        List<String> names = new ArrayList<>();
        try (PreparedStatement query = prepare(sql);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                names.add(Identifier.quoted(rows.getString(1), rows.getString(2)));
            }
        }
        return names;
    }

    private List<String> row(String sql) throws SQLException {
        try (PreparedStatement query = prepare(sql);
                ResultSet rows = query.executeQuery()) {
            rows.next();
            List<String> values = new ArrayList<>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                values.add(rows.getString(i));
            }
            return values;
        }
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement query = connection.get().prepareStatement(sql);
        if (sql.contains("?")) {
            query.setString(1, table.schema());
            query.setString(2, table.table());
        }
        return query;
    }
}
