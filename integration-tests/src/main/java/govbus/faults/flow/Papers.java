package govbus.faults.flow;

/** The manifests of the suite's resources and subscriptions. */
final class Papers {
    static final String WINDOW = """
            apiVersion: govbus/v1
            kind: CertificateType
            metadata: {name: fault-paper}
            spec: {title: 可靠性检验证明, code: 1132050000000005XX901, resource: planning/fault-push, holder: id, number: id}
            ---
            apiVersion: govbus/v1
            kind: Matter
            metadata: {name: fault-matter}
            spec: {title: 可靠性检验, code: 1132050000000005XX2320717009001, certificates: [fault-paper]}
            ---
            apiVersion: govbus/v1
            kind: Subscription
            metadata: {name: window-fault-push}
            spec:
              subscriber: window
              resource: planning/fault-push
              items: [id, version, word]
              purpose: 可靠性检验
              basis: 《政务数据共享条例》
              matters: [fault-matter]
              delivery: {adapter: window}
            """;

    /** A base library that is fed by the captured table. */
    static final String LIBRARY = """
            apiVersion: govbus/v1
            kind: Library
            metadata: {name: fault}
            spec:
              title: 可靠性检验库
              keyType: text
              keys: {police/fault-cdc: id}
              retention: {history: 30}
              facts:
                - {name: version, title: 版本, authority: police, from: [{resource: police/fault-cdc, item: version}]}
                - {name: word, title: 内容, authority: police, from: [{resource: police/fault-cdc, item: word}]}
            ---
            apiVersion: govbus/v1
            kind: Subscription
            metadata: {name: library-fault-cdc}
            spec:
              subscriber: library/fault
              resource: police/fault-cdc
              items: [id, version, word]
              purpose: 可靠性检验
              basis: 《政务数据共享条例》
              delivery: {adapter: library}
            """;

    private Papers() {}

    static String resource(Flow flow) {
        return """
                apiVersion: govbus/v1
                kind: Resource
                metadata: {name: %1$s}
                spec:
                  title: 可靠性检验 %2$s
                  summary: 用于检验可靠性的合成数据
                  sharing: {type: unconditional}
                  updateCycle: realtime
                  grade: general
                  key: [id]
                  partitions: 3
                  items:
                    - {name: id, title: 编号, type: text, required: true, length: 60}
                    - {name: version, title: 版本, type: integer, required: true}
                    - {name: word, title: 内容, type: text, length: 4000}
                """.formatted(flow.resource(), flow.name());
    }

    static String subscription(Flow flow, String subscriber) {
        return """
                apiVersion: govbus/v1
                kind: Subscription
                metadata: {name: %3$s-fault-%2$s}
                spec:
                  subscriber: %3$s
                  resource: %1$s
                  items: [id, version, word]
                  purpose: 可靠性检验
                  basis: 《政务数据共享条例》
                  delivery: {adapter: table, connection: %3$s/db, properties: {table: %4$s}}
                """.formatted(flow.resource(), flow.name(), subscriber, flow.table());
    }
}
