package govbus.reconciliation;

import govbus.adapter.Change;
import govbus.adapter.Row;
import govbus.adapter.TargetScan;
import govbus.catalog.Resource;
import govbus.exchange.Keys;
import govbus.reconciliation.SourceLook.Seen;
import govbus.reconciliation.Views.DifferenceView;
import govbus.reconciliation.Views.ItemView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Shows differences item by item: both sides are asked for just these keys, as they are now. */
@Component
class DifferenceDesk {

    private static final Logger LOG = LoggerFactory.getLogger(DifferenceDesk.class);

    private final AcceptedState state;
    private final TargetCheck targets;
    private final SourceLook sources;

    DifferenceDesk(AcceptedState state, TargetCheck targets, SourceLook sources) {
        this.state = state;
        this.targets = targets;
        this.sources = sources;
    }

    /** The values of both sides by key, in the order of the items. */
    private record Sides(List<String> items, Map<String, String[]> expected, Map<String, String[]> found) {}

    List<DifferenceView> views(Subject subject, List<Books.Noted> differences) {
        Sides sides = differences.isEmpty() ? null : sides(subject, differences);
        return differences.stream()
                .map(one -> new DifferenceView(
                        one.id(),
                        Shown.key(subject.resource(), one.key()),
                        one.kind().word(),
                        sides == null ? List.of() : items(subject.resource(), sides, one),
                        one.since()))
                .toList();
    }

    private Sides sides(Subject subject, List<Books.Noted> differences) {
        try {
            return subject instanceof Subject.OfTarget target
                    ? ofTarget(target, differences)
                    : ofSource((Subject.OfSource) subject, differences);
        } catch (IllegalStateException away) {
            LOG.debug("{} cannot be asked now: {}", subject.name(), away.getMessage());
            return null;
        }
    }

    private Sides ofTarget(Subject.OfTarget subject, List<Books.Noted> differences) {
        Resource resource = subject.resource();
        Granted granted = new Granted(subject.subscription(), resource);
        Map<String, String[]> expected = new HashMap<>();
        Map<String, String[]> found = new HashMap<>();
        try (TargetScan scan = targets.scan(subject.subscription())) {
            for (Kept kept : state.of(
                    resource, differences.stream().map(Books.Noted::logKey).toList())) {
                Row row = granted.of(List.of(kept)).get(0);
                if (row.change() != Change.DELETED) {
                    String[] values = scan.held(row.values());
                    expected.put(granted.key(values), values);
                }
            }
            scan.rows(
                    differences.stream()
                            .map(one -> Keys.parts(one.key(), resource.key().size()))
                            .toList(),
                    values -> found.put(granted.key(values), values));
        }
        return new Sides(granted.items(), expected, found);
    }

    private Sides ofSource(Subject.OfSource subject, List<Books.Noted> differences) {
        Resource resource = subject.resource();
        List<String> keys = differences.stream().map(Books.Noted::key).toList();
        Seen seen = sources.look(subject.source(), resource, keys);
        Map<String, String[]> found = new HashMap<>();
        state.of(resource, keys).stream()
                .filter(kept -> !kept.deleted())
                .forEach(kept -> found.put(kept.key(), kept.values(resource.itemNames())));
        return new Sides(resource.itemNames(), seen.good(), found);
    }

    private static List<ItemView> items(Resource resource, Sides sides, Books.Noted one) {
        String[] expected = sides.expected().get(one.key());
        String[] found = sides.found().get(one.key());
        List<ItemView> items = new ArrayList<>();
        for (int i = 0; i < sides.items().size(); i++) {
            String wanted = expected == null ? null : expected[i];
            String there = found == null ? null : found[i];
            if (!Objects.equals(wanted, there)) {
                String name = sides.items().get(i);
                items.add(new ItemView(name, Shown.value(resource, name, wanted), Shown.value(resource, name, there)));
            }
        }
        return items;
    }
}
