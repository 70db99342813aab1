package govbus.reconciliation;

import govbus.adapter.Change;
import govbus.adapter.Endpoint;
import govbus.adapter.Row;
import govbus.adapter.Rows;
import govbus.adapter.ScannableSource;
import govbus.adapter.SourceForm;
import govbus.adapter.SourceScan;
import govbus.catalog.Resource;
import govbus.catalog.Source;
import govbus.exchange.Adapters;
import govbus.exchange.Endpoints;
import govbus.exchange.Form;
import govbus.exchange.Keys;
import govbus.quality.Gate;
import govbus.quality.Gates;
import govbus.quality.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Looks at a source's table, all of it or some keys. */
@Component
class SourceLook {

    private static final int TOGETHER = 1_000;

    private final Adapters adapters;
    private final Endpoints endpoints;
    private final Gates gates;

    SourceLook(Adapters adapters, Endpoints endpoints, Gates gates) {
        this.adapters = adapters;
        this.endpoints = endpoints;
        this.gates = gates;
    }

    /** How the source is set up. */
    private record Mounted(
            String name,
            Endpoint endpoint,
            Map<String, String> properties,
            Map<String, String> columns,
            List<String> key)
            implements SourceForm {}

    SourceScan scan(Source source, Resource resource) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String item : resource.itemNames()) {
            columns.put(item, source.columns().getOrDefault(item, item));
        }
        return ((ScannableSource) adapters.source(source.adapter()))
                .scan(new Mounted(
                        Form.nameOf(source),
                        endpoints.of(source.connection()),
                        source.properties(),
                        columns,
                        resource.key()));
    }

    Gate gate(Resource resource) {
        return gates.of(resource);
    }

    /** What the source holds under some keys now: as the gate lets it through, or why not. */
    record Seen(Map<String, String[]> good, Map<String, String> rejected, String mark) {}

    /** Looks anew, and sets a mark in the source's log after what was seen. */
    Seen look(Source source, Resource resource, List<String> keys) {
        List<Row> rows = new ArrayList<>();
        String mark;
        try (SourceScan scan = scan(source, resource)) {
            List<String[]> parts = keys.stream()
                    .map(key -> Keys.parts(key, resource.key().size()))
                    .toList();
            for (int from = 0; from < parts.size(); from += TOGETHER) {
                scan.rows(
                        parts.subList(from, Math.min(parts.size(), from + TOGETHER)),
                        values -> rows.add(Row.of(Change.UPDATED, values, null, null)));
            }
            mark = scan.mark();
        }
        Verdict verdict = gate(resource).check(new Rows(resource.itemNames(), rows, null));
        int[] key = Keys.positions(resource);
        Map<String, String[]> good = new HashMap<>();
        verdict.good().forEach(row -> good.put(Keys.of(row.values(), key), row.values()));
        Map<String, String> rejected = new HashMap<>();
        verdict.rejected().forEach(one -> keyOf(resource, one.row(), key)
                .forEach(of -> rejected.put(
                        of,
                        one.problems().get(0).item() + " "
                                + one.problems().get(0).rule())));
        return new Seen(good, rejected, mark);
    }

    /** A deletion is checked for its key alone. */
    private List<String> keyOf(Resource resource, Row row, int[] key) {
        Row keyOnly = Row.of(Change.DELETED, row.values(), null, null);
        return gate(resource).check(new Rows(resource.itemNames(), List.of(keyOnly), null)).good().stream()
                .map(good -> Keys.of(good.values(), key))
                .toList();
    }
}
