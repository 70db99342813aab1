package govbus.adapter.text;

import govbus.adapter.Change;
import govbus.adapter.Row;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** A record while it is being read: fields by name become values in the order of the items; the first fault is kept. */
public final class Draft {
    private static final Map<String, Change> OPERATIONS =
            Map.of("", Change.CREATED, "I", Change.CREATED, "U", Change.UPDATED, "D", Change.DELETED);

    private final Shape shape;
    private final RecordRules rules;
    private final String[] values;
    private final boolean[] given;
    private boolean operationGiven;
    private Change change = Change.CREATED;
    private Instant changedAt;
    private String fault;

    public Draft(Shape shape, RecordRules rules) {
        this.shape = shape;
        this.rules = rules;
        values = new String[shape.items().size()];
        given = new boolean[values.length];
    }

    RecordRules rules() {
        return rules;
    }

    /** What an operation letter means; {@code null} when it means nothing. */
    public static Change change(String letter) {
        return OPERATIONS.get(letter == null ? "" : letter.strip().toUpperCase(Locale.ROOT));
    }

    /** A field with its value. */
    public void put(String name, String value) {
        int index = shape.index(name);
        if (index >= 0) {
            putAt(index, name, value);
        } else if (shape.isOperation(name)) {
            operation(value);
        } else if (rules.ignoreUnknown()) {
            passOver(name, value);
        } else {
            fault("unknown-item: " + shape.unknown(name));
        }
    }

    /** A field that is of no interest, unless what it holds makes the whole record doubtful. */
    void passOver(String name, String value) {
        String flaw = Fault.in(value, rules.maxValue());
        if (flaw != null) {
            fault(flaw + " (\"" + name + "\")");
        }
    }

    /** A field whose value is itself an object or an array, given as written. */
    public void putNested(String name, String text) {
        if (rules.nestedAsText()) {
            put(name, text);
        } else if (shape.index(name) >= 0 || !rules.ignoreUnknown()) {
            fault("nested-value: \"" + name + "\" holds an object or an array, a single value is expected");
        }
    }

    public void operation(String letter) {
        Change meant = change(letter);
        if (operationGiven) {
            fault("duplicate-item: \"" + Shape.OPERATION + "\" is given twice");
        } else if (meant == null) {
            fault("unknown-operation: \"" + shortened(letter) + "\" (expected: I, U or D)");
        } else {
            change = meant;
        }
        operationGiven = true;
    }

    public void changed(Change what) {
        change = what;
    }

    public void changedAt(Instant time) {
        changedAt = time;
    }

    /** Says why the record cannot be taken; the first reason counts. */
    public void fault(String reason) {
        if (fault == null) {
            fault = reason;
        }
    }

    public boolean sound() {
        return fault == null;
    }

    /** The row; with the record as it was written when it cannot be taken. */
    public Row row(String place, Original original) throws java.io.IOException {
        return fault == null
                ? Row.of(change, values, changedAt, place)
                : Row.unreadable(place, original.bytes(), fault);
    }

    /** A field whose item is known. */
    void putAt(int index, String name, String value) {
        if (given[index]) {
            fault("duplicate-item: \"" + name + "\" is given twice");
            return;
        }
        given[index] = true;
        String flaw = Fault.in(value, rules.maxValue());
        if (flaw == null) {
            values[index] = rules.isNull(value) ? null : value;
        } else {
            fault(flaw + " (\"" + name + "\")");
        }
    }

    private static String shortened(String text) {
        return text.length() <= 16 ? text : text.substring(0, 16) + "…";
    }

    /** The record as it was written, asked for only when it is needed; at most 64 KiB. */
    @FunctionalInterface
    public interface Original {
        /** Most bytes that are kept of a record. */
        int LIMIT = 64 * 1024;

        byte[] bytes() throws java.io.IOException;
    }
}
