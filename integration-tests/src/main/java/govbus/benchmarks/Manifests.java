package govbus.benchmarks;

import govbus.city.CityFault;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** What the benchmarks declare. */
final class Manifests {
    private static final int PATIENCE_SECONDS = 60;

    private Manifests() {}

    /** A resource of {@link JsonRecords} that takes pushes. */
    static String pushed(String name) {
        return """
                ---
                apiVersion: govbus/v1
                kind: Resource
                metadata: {name: %1$s}
                spec:
                  title: 测量 %1$s
                  summary: 用于测量的合成记录
                  sharing: {type: unconditional}
                  updateCycle: realtime
                  grade: general
                  key: [id]
                %2$s---
                apiVersion: govbus/v1
                kind: Source
                metadata: {name: %1$s}
                spec: {resource: %1$s, adapter: push}
                """.formatted(name, JsonRecords.items());
    }

    /** A resource of {@link CsvRecords} that is read from files. */
    static String read(String name, String pattern) {
        return """
                ---
                apiVersion: govbus/v1
                kind: Resource
                metadata: {name: %1$s}
                spec:
                  title: 测量 %1$s
                  summary: 用于测量的合成居民
                  sharing: {type: unconditional}
                  updateCycle: daily
                  grade: general
                  key: [id_no]
                %2$s---
                apiVersion: govbus/v1
                kind: Source
                metadata: {name: %1$s}
                spec:
                  resource: %1$s
                  connection: bench/files
                  adapter: file
                  properties: {pattern: "%3$s", charset: utf-8, marker: required}
                """.formatted(name, CsvRecords.items(), pattern);
    }

    static String toTable(String subscription, String resource, String table, String items) {
        return """
                ---
                apiVersion: govbus/v1
                kind: Subscription
                metadata: {name: %s}
                spec:
                  subscriber: bench
                  resource: %s
                  items: [%s]
                  purpose: 测量
                  basis: 测量
                  delivery: {adapter: table, connection: bench/db, properties: {table: %s}}
                """.formatted(subscription, resource, items, table);
    }

    /** Waits until a push is taken; the first record is one of the benchmark's own. */
    static void awaitOpen(BenchBus bus, String resource) throws InterruptedException, IOException {
        String bearer = bus.bearer();
        for (int second = 0; second < PATIENCE_SECONDS; second++) {
            try (LeanHttp http = new LeanHttp(bus.url(), "/api/v1/resources/" + resource + "/records", bearer)) {
                if (http.post("[]".getBytes(java.nio.charset.StandardCharsets.UTF_8), "open-" + System.nanoTime())
                        == 202) {
                    return;
                }
            }
            TimeUnit.SECONDS.sleep(1);
        }
        throw new CityFault("the bus does not take pushes for " + resource);
    }
}
