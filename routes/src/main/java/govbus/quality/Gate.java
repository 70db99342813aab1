package govbus.quality;

import govbus.adapter.Change;
import govbus.adapter.Row;
import govbus.adapter.RowProblem;
import govbus.adapter.Rows;
import govbus.catalog.Item;
import govbus.catalog.Resource;
import govbus.quality.Verdict.Rejected;
import govbus.quality.rule.CanonicalTime;
import govbus.quality.rule.ItemCheck;
import govbus.quality.rule.ItemChecks;
import govbus.quality.rule.Outcome;
import govbus.quality.rule.RecordCheck;
import govbus.quality.rule.RecordChecks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The checks of one resource version, compiled once. Safe for use by many threads. */
public final class Gate {

    /** A value in a problem is cut here, so that a huge value does not travel twice. */
    private static final int SHOWN = 200;

    /** Characters that a record may have; a longer one would be a file, which goes another way. */
    private static final long LONGEST = 4L * 1024 * 1024;

    private final Resource resource;
    private final List<String> items;
    private final ItemCheck[] checks;
    private final Set<Integer> key;
    private final List<RecordCheck> recordChecks;
    private final int timestamp;

    public Gate(Resource resource) {
        this.resource = resource;
        this.items = resource.itemNames();
        this.checks = resource.items().stream().map(ItemChecks::of).toArray(ItemCheck[]::new);
        this.key = new HashSet<>(resource.key().stream().map(items::indexOf).toList());
        this.recordChecks = RecordChecks.of(resource);
        this.timestamp = resource.timestamp() == null ? -1 : items.indexOf(resource.timestamp());
    }

    public Resource resource() {
        return resource;
    }

    /** Sorts rows into good ones, in canonical form, and rejected ones, with all that is wrong. */
    public Verdict check(Rows rows) {
        int[] columns = columnsOf(rows);
        List<Row> good = new ArrayList<>(rows.rows().size());
        List<Rejected> rejected = new ArrayList<>();
        for (int index = 0; index < rows.rows().size(); index++) {
            Row row = rows.rows().get(index);
            if (row.weight() > LONGEST) {
                rejected.add(tooLarge(index, row));
                continue;
            }
            List<RowProblem> problems = new ArrayList<>(0);
            String[] values = row.unreadable() == null ? canonical(row, columns, index, problems) : null;
            if (values == null) {
                problems.add(unreadable(index, row));
            }
            if (problems.isEmpty()) {
                good.add(row.withValues(values).changedAt(changedAt(row, values)));
            } else {
                rejected.add(new Rejected(row, problems, keyOf(values)));
            }
        }
        return new Verdict(items, good, rows.columns(), rejected);
    }

    private List<String> keyOf(String[] values) {
        if (values == null) {
            return null;
        }
        List<String> parts = new ArrayList<>(resource.key().size());
        for (String item : resource.key()) {
            String value = values[items.indexOf(item)];
            if (value == null) {
                return null;
            }
            parts.add(value);
        }
        return parts;
    }

    /** The department's own time stamp, where it keeps one, says more than the time at which a log was written. */
    private Instant changedAt(Row row, String[] values) {
        boolean stamped = timestamp >= 0 && row.change() != Change.DELETED && values[timestamp] != null;
        return stamped ? CanonicalTime.instant(values[timestamp]) : row.changedAt();
    }

    private int[] columnsOf(Rows rows) {
        return items.stream().mapToInt(rows.columns()::indexOf).toArray();
    }

    private String[] canonical(Row row, int[] columns, int index, List<RowProblem> problems) {
        String[] values = new String[checks.length];
        boolean deleted = row.change() == Change.DELETED;
        for (int i = 0; i < checks.length; i++) {
            if (deleted && !key.contains(i)) {
                continue;
            }
            String raw = columns[i] < 0 || columns[i] >= row.values().length ? null : row.values()[columns[i]];
            Outcome outcome = checks[i].check(raw);
            values[i] = outcome.canonical();
            if (outcome.broken()) {
                problems.add(problem(index, row, resource.items().get(i), raw, outcome));
            }
        }
        if (!deleted && problems.isEmpty()) {
            for (RecordCheck check : recordChecks) {
                check.problem(values)
                        .ifPresent(broken -> problems.add(new RowProblem(
                                index,
                                row.place(),
                                broken.item(),
                                shown(broken.value()),
                                broken.rule(),
                                broken.expected())));
            }
        }
        return values;
    }

    /** Kept without its long values, which stand in the source: the quarantine is no place for them either. */
    private static Rejected tooLarge(int index, Row row) {
        String[] values = Arrays.stream(row.values()).map(Gate::shown).toArray(String[]::new);
        Row kept = new Row(row.change(), values, row.changedAt(), row.place(), null, null);
        String expected = "at most " + LONGEST + " characters a record, found " + row.weight();
        return new Rejected(
                kept, List.of(new RowProblem(index, row.place(), null, null, "record-too-large", expected)), null);
    }

    /** Adapters say {@code <word>: <sentence>}; the word is the rule. */
    private static RowProblem unreadable(int index, Row row) {
        int colon = row.unreadable().indexOf(": ");
        boolean worded = colon > 0 && row.unreadable().substring(0, colon).matches("[a-z][a-z-]{0,60}");
        return new RowProblem(
                index,
                row.place(),
                null,
                null,
                worded ? row.unreadable().substring(0, colon) : "unreadable",
                worded ? row.unreadable().substring(colon + 2) : row.unreadable());
    }

    private static RowProblem problem(int index, Row row, Item item, String raw, Outcome outcome) {
        return new RowProblem(index, row.place(), item.name(), shown(raw), outcome.rule(), outcome.expected());
    }

    private static String shown(String value) {
        return value == null || value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    }
}
