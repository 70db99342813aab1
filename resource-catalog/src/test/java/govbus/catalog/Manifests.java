package govbus.catalog;

/** Small manifests for tests. */
public final class Manifests {
    private Manifests() {}

    public static final String LAND = """
            apiVersion: govbus/v1
            kind: Department
            metadata: {name: land}
            spec: {title: 土地局(演示), code: 11320500000000019Y}
            ---
            apiVersion: govbus/v1
            kind: Department
            metadata: {name: credit}
            spec: {title: 信用中心(演示), code: 11320500000000027R}
            ---
            apiVersion: govbus/v1
            kind: Connection
            metadata: {name: land/db}
            spec: {type: postgresql, host: db.land.example, database: land, user: land, password: {secretRef: "file:land-db"}}
            ---
            apiVersion: govbus/v1
            kind: Connection
            metadata: {name: credit/db}
            spec: {type: postgresql, host: db.credit.example, database: credit, user: credit, password: {secretRef: "store:credit-db"}}
            """;

    public static final String PARCEL = """
            apiVersion: govbus/v1
            kind: Resource
            metadata: {name: land/parcel}
            spec:
              title: 宗地
              summary: 国有建设用地宗地
              sharing: {type: unconditional}
              updateCycle: daily
              grade: general
              key: [zddm]
              items:
                - {name: zddm, title: 宗地代码, type: text, required: true, length: 19}
                - {name: zl, title: 坐落, type: text}
            """;

    public static final String SOURCE = """
            apiVersion: govbus/v1
            kind: Source
            metadata: {name: land/parcel}
            spec: {resource: land/parcel, connection: land/db, adapter: cdc, properties: {table: parcel}}
            """;

    public static final String SUBSCRIPTION = """
            apiVersion: govbus/v1
            kind: Subscription
            metadata: {name: credit-parcel}
            spec:
              subscriber: credit
              resource: land/parcel
              items: [zddm, zl]
              delivery: {adapter: table, connection: credit/db, properties: {table: parcel}}
            """;

    public static final String ALL = String.join("---\n", LAND, PARCEL, SOURCE, SUBSCRIPTION);
}
