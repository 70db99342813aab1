package govbus.library.publish;

import govbus.adapter.Change;
import govbus.adapter.Row;
import govbus.catalog.LibraryResources;
import govbus.catalog.Resource;
import govbus.library.AsOf;
import govbus.library.Fact;
import govbus.library.Golden;
import govbus.library.GoldenRecords;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Golden records as they are now, as rows of their resource; a key that has none any more is a deletion. */
@Component
class GoldenRows {

    private final GoldenRecords golden;

    GoldenRows(GoldenRecords golden) {
        this.golden = golden;
    }

    List<Row> of(String library, Resource resource, List<String> keys) {
        Map<String, Golden> found = golden.find(library, keys, AsOf.NOW).stream()
                .collect(Collectors.toMap(Golden::key, Function.identity()));
        return keys.stream().map(key -> row(key, found.get(key), resource)).toList();
    }

    private static Row row(String key, Golden record, Resource resource) {
        List<String> items = resource.itemNames();
        String[] values = new String[items.size()];
        values[items.indexOf(LibraryResources.KEY)] = key;
        if (record == null || !record.entity().equals(key)) {
            return Row.of(Change.DELETED, values, null, null);
        }
        for (int i = 0; i < values.length; i++) {
            Fact fact = record.facts().get(items.get(i));
            if (fact != null) {
                values[i] = fact.value();
            }
        }
        return Row.of(record.version() <= 1 ? Change.CREATED : Change.UPDATED, values, record.changedAt(), null);
    }
}
