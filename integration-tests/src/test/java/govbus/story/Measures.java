package govbus.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import govbus.city.City;
import govbus.city.bureau.Database;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measurements that the planning bureau pushes and the credit platform keeps in a table that refuses negative amounts and
 * remembers every effect on it.
 */
final class Measures {

    private final City city;
    private final String name;
    private final Database target;

    private Measures(City city, String name) {
        this.city = city;
        this.name = name;
        this.target = city.database("credit");
    }

    static Measures open(City city, String name, String quality) throws IOException, InterruptedException {
        Measures measures = new Measures(city, name);
        measures.target.sql().execute("""
                create table %1$s (id text primary key, amount int constraint %1$s_positive check (amount >= 0), word text);
                create table %1$s_effect (number bigserial primary key, id text, word text);
                create function %1$s_note() returns trigger language plpgsql as $$ begin
                    insert into %1$s_effect (id, word) values (new.id, new.word);
                    return null; end $$;
                create trigger note after insert or update on %1$s for each row execute function %1$s_note()
                """.formatted(name));
        Desk.Answer applied = Desk.of(city, "engineer").putManifests(measures.manifests(quality));
        assertThat(applied.status()).as(applied.body().toString()).isEqualTo(200);
        return measures;
    }

    private String manifests(String quality) {
        return """
                apiVersion: govbus/v1
                kind: Resource
                metadata: {name: planning/%1$s}
                spec:
                  title: 测量 %1$s
                  summary: 用于检验重放和补录的合成测量
                  sharing: {type: unconditional}
                  updateCycle: realtime
                  grade: general
                  key: [id]
                  partitions: 2
                  %2$s
                  items:
                    - {name: id, title: 编号, type: text, length: 20, required: true}
                    - {name: amount, title: 数量, type: integer, required: true}
                    - {name: word, title: 内容, type: text, length: 40}
                    - {name: secret, title: 证件, type: citizen-id, sensitive: true}
                ---
                apiVersion: govbus/v1
                kind: Source
                metadata: {name: planning/%1$s}
                spec: {resource: planning/%1$s, adapter: push}
                ---
                apiVersion: govbus/v1
                kind: Subscription
                metadata: {name: credit-%1$s}
                spec:
                  subscriber: credit
                  resource: planning/%1$s
                  items: [id, amount, word]
                  purpose: 检验
                  basis: 《政务数据共享条例》
                  delivery: {adapter: table, connection: credit/db, properties: {table: %1$s}}
                """.formatted(name, quality);
    }

    String subscription() {
        return "credit-" + name;
    }

    String resource() {
        return "planning/" + name;
    }

    /** Handed in again while the door is only just being opened. */
    Desk.Answer push(List<Map<String, Object>> records) throws IOException, InterruptedException {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            String code = send(List.of()).code();
            return !code.equals("push-not-offered") && !code.equals("unavailable");
        });
        return send(records);
    }

    private Desk.Answer send(List<Map<String, Object>> records) throws IOException, InterruptedException {
        return Desk.department(city, "planning").post("/api/v1/resources/planning/" + name + "/records", records);
    }

    static Map<String, Object> record(String id, Object amount, String word) {
        return Map.of("id", id, "amount", amount, "word", word);
    }

    List<Map<String, Object>> records(int from, int to, int amount, String word) {
        return IntStream.range(from, to)
                .mapToObj(n -> record("k" + n, amount, word + n))
                .toList();
    }

    /** The DBA takes the constraint away. */
    void mend() {
        target.sql().execute("alter table " + name + " drop constraint " + name + "_positive");
    }

    long arrived() {
        return target.count("select count(*) from " + name);
    }

    Map<String, List<String>> effects() {
        return target.sql().queryForList("select id, word from " + name + "_effect order by number").stream()
                .collect(Collectors.groupingBy(
                        row -> (String) row.get("id"),
                        Collectors.mapping(row -> (String) row.get("word"), Collectors.toList())));
    }

    /** accepted = delivered + parked + discarded, when nothing waits to be fed. */
    void assertBalance() {
        Map<String, Object> books = city.busDatabase()
                .sql()
                .queryForMap(
                        "select sum(delivered) + sum(parked) + sum(discarded) as told, sum(records) as noted,"
                                + " (select sum(records) from exchange.head where resource = ?) as accepted,"
                                + " sum(parked) as parked, (select count(*) from exchange.parked where subscription = ?"
                                + " and state = 'waiting') as waiting from exchange.delivery where subscription = ?",
                        resource(),
                        subscription(),
                        subscription());
        assertThat(books.get("told").toString()).isEqualTo(books.get("accepted").toString());
        assertThat(books.get("noted").toString())
                .isEqualTo(books.get("accepted").toString());
        assertThat(books.get("parked").toString())
                .isEqualTo(books.get("waiting").toString());
    }

    void close() throws IOException, InterruptedException {
        Desk engineer = Desk.of(city, "engineer");
        engineer.delete("/api/v1/manifests/Subscription/credit-" + name);
        engineer.delete("/api/v1/manifests/Source/planning/" + name);
        engineer.delete("/api/v1/manifests/Resource/planning/" + name);
    }
}
