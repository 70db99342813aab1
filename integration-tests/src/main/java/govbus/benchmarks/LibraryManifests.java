package govbus.benchmarks;

/** What {@link LibraryBench} declares: a table of residents, and a library all of whose facts come from it. */
final class LibraryManifests {

    private LibraryManifests() {}

    static String all(BenchBus bus, int port) {
        return bus.surroundings() + """
                ---
                apiVersion: govbus/v1
                kind: Connection
                metadata: {name: bench/source}
                spec: {title: 源库, type: postgresql, host: 127.0.0.1, port: %d, database: source, user: source, password: {secretRef: "file:source-db"}}
                ---
                apiVersion: govbus/v1
                kind: Resource
                metadata: {name: bench/resident}
                spec:
                  title: 居民
                  summary: 用于测量的合成居民
                  sharing: {type: unconditional}
                  updateCycle: realtime
                  grade: general
                  key: [id_no]
                  timestamp: updated_at
                  partitions: 2
                  items:
                    - {name: id_no, title: 公民身份号码, type: text, required: true}
                    - {name: name, title: 姓名, type: text, required: true}
                    - {name: sex, title: 性别, type: integer, required: true}
                    - {name: birth_date, title: 出生日期, type: date, required: true}
                    - {name: nation, title: 民族, type: text, required: true}
                    - {name: region_code, title: 区划, type: text, required: true}
                    - {name: address, title: 地址, type: text, required: true}
                    - {name: household_id, title: 户号, type: integer, required: true}
                    - {name: phone, title: 电话, type: text}
                    - {name: marital_status, title: 婚姻状况, type: integer}
                    - {name: status, title: 状态, type: integer, required: true}
                    - {name: updated_at, title: 更新时间, type: datetime, required: true}
                """.formatted(port) + library() + subscription();
    }

    private static String library() {
        StringBuilder facts = new StringBuilder();
        for (String item : items().replace("id_no, ", "").split(", ")) {
            facts.append("    - {name: %s, title: %s, authority: bench, from: [{resource: bench/resident, item: %s}]}%n"
                    .formatted(item.replace('_', '-'), item, item));
        }
        return """
                ---
                apiVersion: govbus/v1
                kind: Library
                metadata: {name: resident}
                spec:
                  title: 居民库
                  keyType: text
                  keys: {bench/resident: id_no}
                  retention: {history: 3650}
                  facts:
                """ + facts;
    }

    private static String subscription() {
        return """
                ---
                apiVersion: govbus/v1
                kind: Subscription
                metadata: {name: resident-into-library}
                spec:
                  subscriber: library/resident
                  resource: bench/resident
                  items: [%s]
                  purpose: 测量
                  basis: 测量
                  delivery: {adapter: library}
                """.formatted(items());
    }

    private static String items() {
        return CsvRecords.NAMES;
    }

    /** @param state {@code published} or {@code suspended} */
    static String source(String state) {
        return """
                apiVersion: govbus/v1
                kind: Source
                metadata: {name: bench/resident}
                spec: {resource: bench/resident, connection: bench/source, adapter: cdc, state: %s, properties: {table: resident}}
                """.formatted(state);
    }
}
