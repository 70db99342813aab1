package govbus.story;

import static org.assertj.core.api.Assertions.assertThat;

import govbus.city.City;
import govbus.city.bureau.Database;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * A large register of the police under change data capture, delivered to a table of the credit platform that remembers
 * every effect on it, so that nothing can happen twice or in the wrong order unseen.
 */
final class Register {

    private final City city;
    private final String name;
    private final Database source;
    private final Database target;

    private Register(City city, String name) {
        this.city = city;
        this.name = name;
        this.source = city.database("police");
        this.target = city.database("credit");
    }

    /** Makes the tables, fills the source, and declares everything to the bus by HTTP. */
    static Register open(City city, String name, int rows) throws IOException, InterruptedException {
        Register register = new Register(city, name);
        register.createTables(rows);
        register.declare();
        return register;
    }

    /** Declares everything to the bus, or what is missing of it. */
    void declare() throws IOException, InterruptedException {
        Desk.Answer applied = Desk.of(city, "engineer").putManifests(manifests());
        assertThat(applied.status()).as(applied.body().toString()).isEqualTo(200);
    }

    private void createTables(int rows) {
        source.sql().execute("create table " + name + " (id int primary key, word text, version int not null)");
        source.sql().update("insert into " + name + " select n, 'word ' || n, 0 from generate_series(1, ?) n", rows);
        target.sql().execute("create table " + name + " (id int primary key, word text, version int not null)");
        target.sql()
                .execute("create table " + name
                        + "_effect (number bigserial primary key, id int, op text, version int)");
        target.sql().execute("""
                        create function %1$s_note() returns trigger language plpgsql as $$ begin
                            insert into %1$s_effect (id, op, version)
                                values (coalesce(new.id, old.id), tg_op, coalesce(new.version, old.version));
                            return null; end $$;
                        create trigger note after insert or update or delete on %1$s
                            for each row execute function %1$s_note()
                        """.formatted(name));
    }

    private String manifests() {
        return """
                apiVersion: govbus/v1
                kind: Resource
                metadata: {name: police/%1$s}
                spec:
                  title: 登记簿 %1$s
                  summary: 用于检验可靠性的合成登记簿
                  sharing: {type: unconditional}
                  updateCycle: realtime
                  grade: general
                  key: [id]
                  partitions: 3
                  items:
                    - {name: id, title: 编号, type: integer, required: true}
                    - {name: word, title: 内容, type: text, length: 65535}
                    - {name: version, title: 版本, type: integer}
                ---
                apiVersion: govbus/v1
                kind: Source
                metadata: {name: police/%1$s}
                spec: {resource: police/%1$s, connection: police/db, adapter: cdc, properties: {table: %1$s}}
                ---
                apiVersion: govbus/v1
                kind: Subscription
                metadata: {name: credit-%1$s}
                spec:
                  subscriber: credit
                  resource: police/%1$s
                  items: [id, word, version]
                  purpose: 检验
                  basis: 《政务数据共享条例》
                  delivery: {adapter: table, connection: credit/db, properties: {table: %1$s}}
                """.formatted(name);
    }

    /** Changes every row once, a hundred rows a transaction, each with a higher version. */
    void changeAll(int rows) {
        for (int from = 1; from <= rows; from += 100) {
            source.sql()
                    .update(
                            "update " + name + " set version = version + 1, word = 'word ' || id || '/' || version + 1"
                                    + " where id between ? and ?",
                            from,
                            from + 99);
        }
    }

    void deleteSome() {
        source.sql().update("delete from " + name + " where id % 97 = 0");
    }

    void copyIn(int rows) {
        source.sql().execute((org.springframework.jdbc.core.ConnectionCallback<Long>) connection -> {
            StringBuilder lines = new StringBuilder();
            for (int n = 1; n <= rows; n++) {
                lines.append(n).append("\tloaded ").append(n).append("\t0\n");
            }
            try {
                return connection
                        .unwrap(org.postgresql.PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + name + " from stdin", new java.io.StringReader(lines.toString()));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    /** Records that the bus has accepted of this register, by its own books. */
    long accepted() {
        return city.busDatabase()
                .count("select coalesce(sum(records), 0) from exchange.head where resource = ?", "police/" + name);
    }

    long quarantined() {
        return city.busDatabase().count("select count(*) from quality.quarantine where resource = ?", "police/" + name);
    }

    int effects() {
        return target.count("select count(*) from " + name + "_effect");
    }

    int arrived() {
        return target.count("select count(*) from " + name);
    }

    /** All rows and all values, in one word. */
    void assertSame() {
        String all =
                "select count(*) || ' ' || coalesce(md5(string_agg(id || '|' || word || '|' || version, ',' order by id)), '') from "
                        + name;
        assertThat(target.sql().queryForObject(all, String.class))
                .isEqualTo(source.sql().queryForObject(all, String.class));
    }

    /** Every change was accepted once and no more: the books say so to the record. */
    void assertAcceptedExactly(long records) {
        assertThat(accepted() + quarantined()).isEqualTo(records);
    }

    /** No effect twice, no older version after a newer one, for any key. */
    void assertInOrder() {
        List<Map<String, Object>> wrong = target.sql()
                .queryForList(
                        "select * from (select id, op, version, lag(version) over (partition by id order by number) as before,"
                                + " lag(op) over (partition by id order by number) as op_before from " + name
                                + "_effect) e"
                                + " where (before is not null and op = 'UPDATE' and version <= before)"
                                + " or (before is not null and op = 'INSERT' and op_before <> 'DELETE')"
                                + " or (op = 'DELETE' and op_before = 'DELETE') limit 5");
        assertThat(wrong).isEmpty();
    }

    /** Takes everything away again, in the catalogue. */
    void close() throws IOException, InterruptedException {
        Desk engineer = Desk.of(city, "engineer");
        engineer.delete("/api/v1/manifests/Subscription/credit-" + name);
        engineer.delete("/api/v1/manifests/Source/police/" + name);
        engineer.delete("/api/v1/manifests/Resource/police/" + name);
    }
}
