package govbus.catalog.search;

import govbus.catalog.CatalogSnapshot;
import govbus.catalog.manifest.Kind;
import govbus.catalog.manifest.SnapshotBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** A catalogue of entries that people ask for, as they would name them. */
public final class SmallCity {
    private static final Map<String, String> DEPARTMENTS = Map.ofEntries(
            Map.entry("real-estate", "市不动产登记中心"),
            Map.entry("land", "市国土资源局"),
            Map.entry("planning", "市规划局"),
            Map.entry("police", "市公安局"),
            Map.entry("civil", "市民政局"),
            Map.entry("market", "市市场监管局"),
            Map.entry("housing-fund", "市住房公积金管理中心"));

    private SmallCity() {}

    public static CatalogSnapshot snapshot(long revision) {
        SnapshotBuilder builder = new SnapshotBuilder();
        DEPARTMENTS.forEach((name, title) -> add(builder, Kind.DEPARTMENT, name, "spec: {title: " + title + "}", 1));
        int number = 0;
        for (String line : Lines.of("entries.txt").entrySet().stream()
                .map(entry -> entry.getKey() + "|" + entry.getValue())
                .toList()) {
            add(builder, line.split("\\|"), ++number);
        }
        return builder.build(revision);
    }

    private static void add(SnapshotBuilder builder, String[] line, int number) {
        String items = Arrays.stream(line[3].split(","))
                .map(item -> item.split(" "))
                .map(item -> "{name: %s, title: %s, type: text}".formatted(item[0], item[1]))
                .collect(Collectors.joining(", "));
        String cycle = List.of("daily", "realtime", "monthly").get(number % 3);
        add(
                builder,
                Kind.RESOURCE,
                line[0],
                """
                spec: {title: "%s", summary: "%s", code: 306001/%06d, sharing: {type: %s}, updateCycle: %s,
                  grade: general, key: [%s], items: [%s]}
                """.formatted(
                                line[1],
                                line[2],
                                number,
                                number % 4 == 0 ? "conditional" : "unconditional",
                                cycle,
                                line[3].split(" ")[0],
                                items),
                number);
    }

    static void add(SnapshotBuilder builder, Kind kind, String name, String yaml, int version) {
        Object tree = new Yaml().load(yaml);
        builder.add(kind, name, new JsonMapper().valueToTree(tree), version);
    }
}
